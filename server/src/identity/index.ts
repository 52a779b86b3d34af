import './identity.tables.ts'

export { actorResolver, tokenHash } from './resolve-actor.ts'
export { normalisePhone } from './normalise-login.ts'
export { demandConfirmed } from './whole-session.ts'
export { routes } from './routes.ts'
