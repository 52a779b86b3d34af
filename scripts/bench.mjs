// npm run bench [-- part …]: measures what we promise; one line of JSON for each figure.
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demandNode, ensureInstalled, fail } from './lib/install.mjs'
import { findNode } from './lib/node24.mjs'
import { buildWebIfStale } from './lib/web.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
demandNode()
await ensureInstalled(root)
const node = findNode(root)
const complaint = await buildWebIfStale(root, node)
if (complaint !== null) fail(complaint)
process.exit(spawnSync(node, [`${root}/bench/run.ts`, ...process.argv.slice(2)], { stdio: 'inherit', cwd: root }).status ?? 1)
