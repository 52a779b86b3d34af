export { actorResolver, tokenHash } from './resolve-actor.ts'
