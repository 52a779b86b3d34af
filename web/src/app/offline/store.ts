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
  id?: number
  accountId: string
  route: string
  input: { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }
  /** A later call with the same key takes the place of an earlier one. */
  key: string | null
  at: number
}

interface Shape extends DBSchema {
  replies: { key: string; value: KeptReply; indexes: { accountId: string } }
  outbox: { key: number; value: WaitingCall; indexes: { accountId: string } }
}

let opening: Promise<IDBPDatabase<Shape> | null> | undefined

/** The device's own store, or null where the browser forbids one (then nothing outlives the page). */
export function deviceStore(): Promise<IDBPDatabase<Shape> | null> {
  opening ??= openDB<Shape>('dala', 1, {
    upgrade(database) {
      database.createObjectStore('replies', { keyPath: 'key' }).createIndex('accountId', 'accountId')
      database.createObjectStore('outbox', { keyPath: 'id', autoIncrement: true }).createIndex('accountId', 'accountId')
    },
  }).catch(() => null) // a private window or a full disk: the page works, only without memory
  return opening
}
