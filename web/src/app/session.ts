import type { ApiReply } from './api.types.ts'

/** What `GET /session` tells about the person at this device. */
export type Session = ApiReply<'GET /session'>
