import './identity.tables.ts'

export { actorResolver, tokenHash } from './resolve-actor.ts'
export { hashPassword } from './hash-queue.ts'
export { normalisePhone } from './normalise-login.ts'
export { demandConfirmed } from './whole-session.ts'
export { demoLogins, demoSignIn, seed } from './seed.ts'
export { currentCode } from './totp.ts'
export { routes } from './routes.ts'
