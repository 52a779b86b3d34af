import { z } from 'zod'
import { permissions, type Permission } from './permissions.ts'
import { roleNames, type Role } from './roles.ts'

// The names of the literals above them; zod wants the list as a tuple.
export const RoleName = z.enum(roleNames as [Role, ...Role[]])
export const PermissionName = z.enum(Object.keys(permissions) as [Permission, ...Permission[]])

export const InThree = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
export const PersonName = z.strictObject({ surname: z.string(), givenName: z.string(), patronymic: z.string() })
export const LocaleName = z.enum(['kk', 'ru', 'en'])

/** A password as typed: its strength is judged only where a new one is set. */
export const TypedPassword = z.string().min(1).max(200)
/** Six digits of an authenticator app, or a recovery code. */
export const FactorCode = z.string().trim().min(6).max(24)
export const OneTimeCode = z.string().trim().min(8).max(64)
/** What a browser hands over for a passkey; the server's library checks every field of it. */
export const PasskeyResponse = z.looseObject({ id: z.string().max(1400), rawId: z.string().max(1400), type: z.literal('public-key') })
