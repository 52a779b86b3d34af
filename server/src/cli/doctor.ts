import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '#config'
import { readMigrations } from '#lib/migrate'
import { isCannotStart, openPostgres, withClient } from '#lib/postgres'
import { demandPort } from '#lib/startup'
import { say, type Command } from './command.ts'
import { catalogueFaults, databaseFacts, loginClock } from './doctor.queries.ts'

interface Finding {
  what: string
  good: boolean
  found: string
  /** What to do when it is not good. */
  advice?: string
}

export const doctor: Command = {
  summary: 'check versions, disk, ports, clock and the rules of the database, and say what to do',
  usage: 'doctor',
  run: async () => {
    let bad = 0
    const tell = ({ what, good, found, advice }: Finding) => {
      if (!good) bad++
      say(`${good ? '✓' : '✗'} ${what}: ${found}${good || !advice ? '' : `\n    → ${advice}`}`)
    }
    for (const finding of [...machine(), ...(await ports())]) tell(finding)
    for (const finding of await database()) tell(finding)
    say(bad === 0 ? '\nAll is well.' : `\n${bad} ${bad === 1 ? 'thing needs' : 'things need'} attention.`)
    return bad === 0 ? 0 : 1
  },
}

const machine = (): Finding[] => {
  const { home, masterKey } = readConfig(process.env)
  const major = Number(process.versions.node.split('.')[0])
  const free = existsSync(home) ? freeMegabytes(home) : freeMegabytes('.')
  return [
    {
      what: 'Node.js',
      good: major >= 24,
      found: process.version,
      advice: 'start through npm (npm start, npm run dala): it brings Node.js 24',
    },
    {
      what: 'folder',
      good: !existsSync(home) || mayWrite(home),
      found: home,
      advice: 'give this user the right to write there, or set DALA_HOME',
    },
    { what: 'disk', good: free > 1024, found: `${free} MB free`, advice: 'free some space: below 1 GB uploads and the database may stop' },
    {
      what: 'master key',
      good: masterKey !== undefined || existsSync(join(home, 'master.key')) || !existsSync(join(home, 'postgres')),
      found: masterKey !== undefined ? 'in DALA_MASTER_KEY' : existsSync(join(home, 'master.key')) ? 'in DALA_HOME' : 'not there',
      advice: 'put the master.key of this installation back: without it IINs cannot be read',
    },
    {
      what: 'pages',
      good: existsSync(join(import.meta.dirname, '../../../web/dist/index.html')),
      found: existsSync(join(import.meta.dirname, '../../../web/dist/index.html')) ? 'built' : 'not built',
      advice: 'npm start builds them',
    },
  ]
}

const freeMegabytes = (path: string) => {
  const { bavail, bsize } = statfsSync(path)
  return Math.floor((bavail * bsize) / 1024 / 1024)
}

const mayWrite = (path: string) => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false // the finding says so
  }
}

const ports = async (): Promise<Finding[]> => {
  const { port, host, home } = readConfig(process.env)
  if (existsSync(join(home, 'server.lock'))) return [{ what: 'port', good: true, found: `the server of ${home} is running or was killed` }]
  const findings: Finding[] = []
  for (const [number, what] of [
    [port, 'the address of Dala'],
    [port + 1, 'the content origin'],
  ] as const) {
    const refusal = await demandPort(number, host, what).then(
      () => null,
      (error: Error) => error.message,
    )
    findings.push({
      what: `port ${number}`,
      good: refusal === null,
      found: refusal === null ? 'free' : 'taken',
      ...(refusal !== null && { advice: refusal }),
    })
  }
  return findings
}

const database = async (): Promise<Finding[]> => {
  const config = readConfig(process.env)
  if (!config.databaseUrl && !existsSync(join(config.home, 'postgres')))
    return [{ what: 'database', good: true, found: 'none yet: the first start makes it' }]
  try {
    const postgres = await openPostgres({ home: config.home, databaseUrl: config.databaseUrl, log: say })
    try {
      return await withClient(postgres.url, async (client) => {
        const facts = await databaseFacts(client)
        const known = readMigrations()
        const drift = Math.abs(facts.now.getTime() - Date.now())
        const faults = await catalogueFaults(client)
        const clock = await loginClock(client)
        return [
          {
            what: 'database',
            good: facts.version >= 150_000,
            found: `PostgreSQL ${facts.name}${config.databaseUrl ? '' : ', embedded'}, ${facts.megabytes} MB`,
          },
          {
            what: 'clock',
            good: drift < 2000,
            found: `${(drift / 1000).toFixed(1)} s between server and database`,
            advice: 'set both clocks by NTP: codes and deadlines depend on them',
          },
          {
            what: 'time',
            good: clock,
            found: clock ? 'no event lies in the future' : 'there are events from the future',
            advice: 'the clock was wrong when they were written: check NTP',
          },
          {
            what: 'durability',
            good: facts.fsync === 'on' && facts.commit !== 'off' && facts.pages === 'on',
            found: `fsync ${facts.fsync}, synchronous_commit ${facts.commit}, full_page_writes ${facts.pages}`,
            advice: 'set all three to on: otherwise answers that were confirmed can be lost',
          },
          {
            what: 'migrations',
            good: known.every(({ name, checksum }) => facts.migrations.get(name) === checksum),
            found: `${facts.migrations.size} applied of ${known.length}`,
            advice: 'the next start applies what is missing; a changed one needs the version that it came from',
          },
          {
            what: 'row-level security',
            good: facts.bound,
            found: facts.bound ? 'binds the application’s role' : 'does not bind the role dala_app',
            advice: 'ALTER ROLE dala_app NOSUPERUSER NOBYPASSRLS',
          },
          {
            what: 'rules of the tables',
            good: faults.length === 0,
            found: faults.length === 0 ? 'kept by all' : faults.slice(0, 5).join('; '),
            advice: 'see docs/architecture.md, Data',
          },
          {
            what: 'Kazakh search',
            good: facts.likeness >= 0.5,
            found: facts.likeness.toFixed(2),
            advice: 'the database was made without a UTF-8 character type: back up, make a new one, restore',
          },
        ]
      })
    } finally {
      await postgres.release()
    }
  } catch (error) {
    if (!isCannotStart(error)) throw error
    return [{ what: 'database', good: false, found: 'does not start', advice: error.message }]
  }
}
