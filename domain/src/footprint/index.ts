export { eventWords, wordsOf } from './event-words.ts'
export * from './footprint.api.ts'
