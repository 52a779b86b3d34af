// npm run dala -- <command>: the operator's tool.
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demandNode, ensureInstalled } from './lib/install.mjs'
import { findNode } from './lib/node24.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
demandNode()
await ensureInstalled(root)
process.on('SIGINT', () => {}) // the command gets it too and ends by itself
const { status } = spawnSync(findNode(root), [`${root}/server/src/cli/main.ts`, ...process.argv.slice(2)], {
  stdio: 'inherit',
  // files named by the operator are meant from where he stands
  env: { ...process.env, DALA_HOME: process.env.DALA_HOME ?? `${root}/.dala`, DALA_CWD: process.env.INIT_CWD ?? process.cwd() },
})
process.exit(status ?? 1)
