export { announce } from './announce.ts'
export type { Bus, BusMessage } from './bus.ts'
export { createPostgresBus } from './postgres-bus.ts'
