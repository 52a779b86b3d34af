import type { AttemptState, Response } from '@dala/domain/testing'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** One thing done on this device, as it is kept until the server has said that it has it, and until the attempt has ended. */
export interface KeptOp {
  attemptId: string
  epoch: number
  seq: number
  place: number
  kind: 'answer' | 'flag'
  value: Response | boolean | null
  deviceMs: number
  sent: 0 | 1
}

interface ExamDb extends DBSchema {
  ops: { key: [string, number, number]; value: KeptOp; indexes: { attempt: string } }
  /** The paper, so that a reload without a network goes on. */
  papers: { key: string; value: AttemptState }
}

let opened: Promise<IDBPDatabase<ExamDb>> | null = null
const db = () =>
  (opened ??= openDB<ExamDb>('dala-exam', 1, {
    upgrade: (database) => {
      database.createObjectStore('ops', { keyPath: ['attemptId', 'epoch', 'seq'] }).createIndex('attempt', 'attemptId')
      database.createObjectStore('papers', { keyPath: 'id' })
    },
  }))

/** Where the browser allows no storage (a private window, a full disk), answers live in the page's memory and go out at once. */
let memory: Map<string, KeptOp> | null = null
const nameOf = (op: Pick<KeptOp, 'attemptId' | 'epoch' | 'seq'>) => `${op.attemptId}/${op.epoch}/${op.seq}`

/** Whether answers outlive a closed page on this device. */
export async function canKeep(): Promise<boolean> {
  try {
    await db()
    void navigator.storage?.persist?.()
    return true
  } catch {
    memory ??= new Map()
    return false
  }
}

export async function keepOps(ops: readonly KeptOp[]): Promise<void> {
  if (memory === null)
    try {
      const write = (await db()).transaction('ops', 'readwrite', { durability: 'strict' })
      await Promise.all([...ops.map((op) => write.store.put(op)), write.done])
      return
    } catch {
      memory = new Map()
    }
  for (const op of ops) memory.set(nameOf(op), op)
}

export async function listOps(attemptId: string): Promise<KeptOp[]> {
  const stored = memory === null ? await (await db()).getAllFromIndex('ops', 'attempt', attemptId) : []
  return [...stored, ...[...(memory?.values() ?? [])].filter((op) => op.attemptId === attemptId)].sort(
    (a, b) => a.epoch - b.epoch || a.seq - b.seq,
  )
}

/** Forgets an attempt when it has ended and everything is with the server. */
export async function forget(attemptId: string): Promise<void> {
  for (const op of await listOps(attemptId)) memory?.delete(nameOf(op))
  if (memory !== null) return
  const database = await db()
  const write = database.transaction(['ops', 'papers'], 'readwrite')
  for (const key of await write.objectStore('ops').index('attempt').getAllKeys(attemptId)) void write.objectStore('ops').delete(key)
  void write.objectStore('papers').delete(attemptId)
  await write.done
}

export async function keepPaper(paper: AttemptState): Promise<void> {
  if (memory === null) await (await db()).put('papers', paper).catch(() => undefined) // a full disk: the server has it
}

export const findPaper = async (attemptId: string): Promise<AttemptState | undefined> =>
  memory === null ? (await db()).get('papers', attemptId) : undefined
