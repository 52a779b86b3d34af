import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100 // of the kernel's accounting to programs, on every Linux

/** The process and all its descendants now. */
export const family = (pid: number): number[] => {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const fields = statOf(Number(name))
    if (fields) parents.set(Number(name), Number(fields[1]))
  }
  const found = [pid]
  for (const member of found) for (const [child, parent] of parents) if (parent === member) found.push(child)
  return found
}

// the fields after the program's name, which may hold spaces
const statOf = (pid: number): string[] | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null // it has ended
  }
}

/** CPU milliseconds that the processes and their ended children have used, by the kernel's accounting. */
export const cpuOf = (pids: number[]): number =>
  (pids.reduce((sum, pid) => {
    const fields = statOf(pid)
    return sum + (fields ? [11, 12, 13, 14].reduce((ticks, at) => ticks + Number(fields[at]), 0) : 0)
  }, 0) *
    1000) /
  ticksPerSecond

/** Memory of the processes in MB: RSS counts shared pages for each process, PSS shares them out. */
export const memoryOf = (pids: number[]): { rss: number; pss: number } => {
  const read = (pid: number, file: string, field: string) => {
    try {
      return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? 0)
    } catch {
      return 0 // it has ended
    }
  }
  const total = (file: string, field: string) => Math.round(pids.reduce((sum, pid) => sum + read(pid, file, field), 0) / 1024)
  return { rss: total('status', 'VmRSS'), pss: total('smaps_rollup', 'Pss') }
}
