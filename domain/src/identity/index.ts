export { allowed, hasRole, holds, refused, type Actor, type Decision } from './actor.ts'
export { permissions, type Permission } from './permissions.ts'
export { isStaffRole, permissionsOf, roleNames, roles, type Role, type RoleEntry } from './roles.ts'
