// npm run mutants: changes the rules of domain/src/regulations one mistake at a time and counts which of them its tests notice.
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demandNode, ensureInstalled } from './lib/install.mjs'
import { findNode } from './lib/node24.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
demandNode()
await ensureInstalled(root)
const args = [`${root}/node_modules/vitest/vitest.mjs`, 'run', '--config', `${root}/bench/mutants/vitest.config.ts`]
process.exit(spawnSync(findNode(root), args, { stdio: 'inherit', cwd: root }).status ?? 1)
