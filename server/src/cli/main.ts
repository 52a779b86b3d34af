import { isCannotStart } from '#lib/postgres'
import { authority } from './authority.ts'
import { backup, restore } from './archive.ts'
import { say, type Command } from './command.ts'
import { code, seed } from './demo.ts'
import { doctor } from './doctor.ts'
import { importList } from './import.ts'
import { organisation } from './organisation.ts'
import { user } from './user.ts'
import { verify } from './verify.ts'

const help: Command = {
  summary: 'this list; help COMMAND tells more',
  usage: 'help [COMMAND]',
  run: async ([name = '']) => {
    const command = commands[name]
    if (command) say(`npm run dala -- ${command.usage}\n\n  ${command.summary}`)
    else {
      say('npm run dala -- <command>\n')
      for (const [key, { summary }] of Object.entries(commands)) say(`  ${key.padEnd(12)} ${summary}`)
      say('\nDALA_HOME names the installation (default .dala in this folder), DATABASE_URL an external database.')
    }
    return 0
  },
}

const commands: Record<string, Command> = {
  help,
  organisation,
  user,
  authority,
  doctor,
  seed,
  code,
  import: importList,
  verify,
  backup,
  restore,
}

const [name = 'help', ...args] = process.argv.slice(2)
try {
  const command = commands[name.replace(/^--/, '')]
  if (!command) say(`There is no command ${name}.\n`)
  process.exitCode = await (command ?? help).run(command ? args : [])
  if (!command) process.exitCode = 1
} catch (error) {
  console.error(isCannotStart(error) ? `\n${error.message}\n` : error)
  process.exitCode = 1
}
