import type { Permission } from './permissions.ts'

export interface RoleEntry {
  kk: string
  ru: string
  en: string
  /** Staff roles need a second factor. */
  staff: boolean
  permissions: readonly Permission[]
}

const role = (staff: boolean, kk: string, ru: string, en: string, permissions: readonly Permission[]): RoleEntry => ({
  staff,
  kk,
  ru,
  en,
  permissions,
})

/** The roles of a person in an organisation, with what each may do. Owning roles work on their own things: `own` endpoints need no permission. */
export const roles = {
  learner: role(false, 'Білім алушы', 'Обучающийся', 'Learner', ['courses.study', 'distance.apply', 'pathway.study', 'testing.take']),
  guardian: role(false, 'Ата-ана, заңды өкіл', 'Родитель, законный представитель', 'Guardian', ['distance.apply', 'pathway.study']),
  // Who teaches sees the learners of the course there, not everybody's card in the registry.
  teacher: role(true, 'Оқытушы', 'Преподаватель', 'Teacher', [
    'organisations.read',
    'documents.papers',
    'courses.teach',
    'content.write',
    'testing.author',
    'gradebook.mark',
    'courses.read',
    'pathway.work',
    'councils.read',
  ]),
  tutor: role(true, 'Тьютор', 'Тьютор', 'Tutor', ['organisations.read', 'courses.teach', 'courses.read', 'pathway.work']),
  'course-developer': role(true, 'Курс әзірлеуші', 'Разработчик курса', 'Course developer', [
    'organisations.read',
    'courses.read',
    'content.write',
    'testing.author',
  ]),
  methodologist: role(true, 'Әдіскер', 'Методист', 'Methodologist', [
    'organisations.read',
    'documents.papers',
    'documents.approve',
    'people.read',
    'courses.read',
    'courses.manage',
    'curricula.manage',
    'content.write',
    'testing.author',
    'pathway.manage',
    'councils.read',
    'curricula.read',
  ]),
  'test-admin': role(true, 'Тест әкімшісі', 'Администратор тестирования', 'Test administrator', [
    'organisations.read',
    'people.read',
    'courses.read',
    'testing.author',
    'testing.administer',
  ]),
  proctor: role(true, 'Проктор', 'Проктор', 'Proctor', ['organisations.read', 'testing.administer']),
  registrar: role(true, 'Тіркеуші офис', 'Офис-регистратор', 'Registrar', [
    'organisations.read',
    'documents.sign',
    'documents.templates',
    'documents.papers',
    'people.read',
    'people.write',
    'people.import',
    'registrar.order',
    'distance.read',
    'distance.consider',
    'distance.order',
    'documents.read',
    'documents.write',
    'courses.read',
    'courses.manage',
    'curricula.manage',
    'gradebook.read',
    'gradebook.close',
    'certificates.issue',
    'identity.invite',
    'footprint.read',
    'distance.review',
    'pathway.manage',
    'pathway.work',
    'councils.read',
    'curricula.read',
  ]),
  dean: role(true, 'Декан', 'Декан', 'Dean', [
    'organisations.read',
    'documents.sign',
    'documents.papers',
    'documents.approve',
    'people.read',
    'distance.read',
    'distance.consider',
    'documents.read',
    'courses.read',
    'gradebook.read',
    'footprint.read',
    'councils.read',
    'curricula.read',
    'curricula.advise',
  ]),
  head: role(true, 'Басшы', 'Руководитель', 'Head', [
    'organisations.read',
    'documents.sign',
    'documents.templates',
    'documents.papers',
    'documents.approve',
    'people.read',
    'distance.read',
    'distance.consider',
    'distance.decide',
    'distance.order',
    'documents.read',
    'courses.read',
    'gradebook.read',
    'registrar.order',
    'certificates.issue',
    'footprint.read',
    'distance.review',
    'distance.settings',
    'pathway.manage',
    'pathway.work',
    'councils.read',
    'councils.manage',
    'curricula.read',
    'curricula.approve',
    'curricula.advise',
  ]),
  adviser: role(true, 'Эдвайзер', 'Эдвайзер', 'Adviser', [
    'organisations.read',
    'people.read',
    'distance.read',
    'distance.consider',
    'courses.read',
    'gradebook.read',
    'footprint.read',
    'pathway.work',
    'councils.read',
    'curricula.read',
    'curricula.advise',
  ]),
  'council-secretary': role(true, 'Кеңес хатшысы', 'Секретарь совета', 'Council secretary', [
    'organisations.read',
    'documents.sign',
    'people.read',
    'documents.read',
    'documents.write',
    'distance.read',
    'distance.review',
    'councils.read',
    'councils.keep',
    'councils.manage',
    'curricula.read',
  ]),
  librarian: role(true, 'Кітапханашы', 'Библиотекарь', 'Librarian', ['organisations.read', 'pathway.manage']),
  'digital-officer': role(true, 'Цифрлық офицер', 'Цифровой офицер', 'Digital officer', [
    'organisations.read',
    'organisations.manage',
    'people.read',
    'identity.invite',
    'messages.outbox',
  ]),
  inspector: role(true, 'Уәкілетті орган инспекторы', 'Инспектор уполномоченного органа', 'Inspector', [
    'organisations.read',
    'documents.papers',
    'people.read',
    'distance.read',
    'documents.read',
    'courses.read',
    'gradebook.read',
    'footprint.read',
    'audit.read',
    'councils.read',
    'curricula.read',
  ]),
  administrator: role(true, 'Әкімші', 'Администратор', 'Administrator', [
    'organisations.read',
    'documents.templates',
    'organisations.manage',
    'people.read',
    'people.write',
    'people.import',
    'identity.roles',
    'identity.invite',
    'curricula.manage',
    'courses.read',
    'courses.manage',
    'documents.read',
    'messages.outbox',
    'audit.read',
    'gradebook.settings',
    'distance.settings',
    'councils.read',
    'curricula.read',
  ]),
} as const satisfies Record<string, RoleEntry>

export type Role = keyof typeof roles
export const roleNames = Object.keys(roles) as Role[] // the keys of the literal above

/** Whether a role is one of the organisation's staff and so needs a second factor. */
export const isStaffRole = (name: Role): boolean => roles[name].staff

/** The units to which a person's right to something is bound, or null when one of the roles that give it is for the whole organisation. */
export function unitsInReach(
  actor: { roles: readonly { role: Role; unitId: string | null }[] },
  permission: Permission,
): readonly string[] | null {
  const grants = actor.roles.filter((grant) => (roles[grant.role].permissions as readonly string[]).includes(permission)) // widened to ask
  return grants.some((grant) => grant.unitId === null) ? null : grants.flatMap((grant) => grant.unitId ?? [])
}

/** Everything the given roles permit together. */
export const permissionsOf = (names: readonly Role[]): Set<Permission> => new Set(names.flatMap((name) => roles[name].permissions))
