export * from './access.api.ts'
export * from './account.api.ts'
export { allowed, hasRole, holds, refused, type Actor, type Decision } from './actor.ts'
export {
  delayByCode,
  delayByLogin,
  delayByNetwork,
  delayByOneTimeCode,
  failuresForgottenAfterSeconds,
  waitAfter,
  type DelayRule,
} from './delay.rule.ts'
export { mayGrant, mayRevoke, type HeldGrant, type WantedGrant } from './grant.rule.ts'
export { identityProblems } from './identity.problems.ts'
export { classifyLogin, type LoginText } from './login.ts'
export { judgePassword, longestPassword, shortestPassword, type PasswordFault } from './password.rule.ts'
export { permissions, type Permission } from './permissions.ts'
export { isStaffRole, permissionsOf, roleNames, roles, unitsInReach, type Role, type RoleEntry } from './roles.ts'
export { halfSessionSeconds, hasEnded, lifetimeOf, lifetimes, stepUpSeconds, type Lifetime } from './session.rule.ts'
export * from './session.api.ts'
