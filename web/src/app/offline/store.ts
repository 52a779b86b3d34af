import type { InThree } from '@dala/locale'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** A reply read from the server, kept for the next visit and for times without a network. */
export interface KeptReply {
  key: string
  accountId: string
  queryKey: readonly unknown[]
  data: unknown
  readAt: number
}

/** A change that waits on this device to be sent. */
export interface WaitingCall {
  /** Its place in the store. */
  id?: number
  /** Its own name, wherever it is kept. */
  uid: string
  accountId: string
  route: string
  input: { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }
  /** A later call with the same key takes the place of an earlier one. */
  key: string | null
  at: number
  /** What is changed, for the person's eyes. */
  about: Partial<InThree> | null
  /** Routes that show the change. */
  refresh: readonly string[]
}

interface Shape extends DBSchema {
  replies: { key: string; value: KeptReply; indexes: { accountId: string } }
  outbox: { key: number; value: WaitingCall; indexes: { accountId: string } }
}

let opening: Promise<IDBPDatabase<Shape> | null> | undefined

function open(): Promise<IDBPDatabase<Shape> | null> {
  opening ??= openDB<Shape>('dala', 1, {
    upgrade(database) {
      database.createObjectStore('replies', { keyPath: 'key' }).createIndex('accountId', 'accountId')
      database.createObjectStore('outbox', { keyPath: 'id', autoIncrement: true }).createIndex('accountId', 'accountId')
    },
    terminated: () => (opening = undefined),
  }).catch(() => null) // a private window: the page works, only without memory
  return opening
}

/**
 * Works with the device's own store. Where the browser forbids one, the disk is full, or the store was wiped meanwhile
 * (a sign-out tells the browser to), the answer is `otherwise`.
 */
export async function onDevice<T>(work: (store: IDBPDatabase<Shape>) => Promise<T>, otherwise: T): Promise<T> {
  const store = await open()
  if (!store) return otherwise
  try {
    return await work(store)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    opening = undefined
    return otherwise
  }
}
