import { isStaffRole, roleNames, roles } from '@dala/domain/identity'
import { words } from '@dala/domain/regulations'
import type { Evidence } from '#compliance'
import { lookInto } from '#lib/evidence'
import { servicesHeld, staffWithFactor } from './evidence.queries.ts'

const staffRoles = roleNames.filter(isStaffRole)
const granting = ['identity.role-granted', 'identity.role-revoked', 'identity.invitation-accepted']

const services = (slug: string, clauses: Evidence['clauses'], name: Evidence['name'], wanted: readonly (typeof roleNames)[number][]) =>
  lookInto({
    key: `identity.${slug}`,
    clauses,
    name,
    touchedBy: granting,
    mend: { path: '/roles', label: words('Рөл тағайындау', 'Назначить роль', 'Grant the role') },
    rows: (at) => servicesHeld(at, wanted),
    say: ({ id, holders }) => {
      const role = roles[id as keyof typeof roles] // of the list asked
      return holders === 0
        ? words(`${role.kk}: ешкім тағайындалмаған`, `${role.ru}: никто не назначен`, `${role.en}: nobody is appointed`)
        : words(`${role.kk}: ${holders}`, `${role.ru}: ${holders}`, `${role.en}: ${holders}`)
    },
    path: () => '/roles',
  })

export const evidence: readonly Evidence[] = [
  lookInto({
    key: 'identity.staff-factor',
    clauses: ['A2010-28.a', 'A2015-32.b', 'A2021-11.8.b', 'A2023-R1.8'],
    name: words('Екінші факторы жоқ қызметкерлер', 'Сотрудники без второго фактора', 'Staff without a second factor'),
    touchedBy: granting,
    mend: {
      path: '/staff',
      label: words('Екінші факторды қосуды сұрау', 'Попросить подключить второй фактор', 'Ask to set up the second factor'),
    },
    rows: (at) => staffWithFactor(at, staffRoles),
    say: ({ state }) =>
      state === 'broken'
        ? words('Кіру құпиясөзбен ғана қорғалған', 'Вход защищён только паролем', 'Sign-in is guarded by a password only')
        : words('Екінші фактор бар', 'Второй фактор подключён', 'Has a second factor'),
    path: (row) => `/people/${row.id}`,
  }),
  services(
    'services',
    ['A2010-16.a', 'A2015-20.a'],
    words('Қашықтан оқыту қызметтерінің жауаптылары', 'Ответственные служб дистанционного обучения', 'Those in charge of the services'),
    ['registrar', 'methodologist', 'administrator'],
  ),
  services('tutors', ['A2010-5', 'A2015-5.14'], words('Тьюторлар', 'Тьюторы', 'Tutors'), ['tutor']),
  services('digital-officer', ['A2021-33.a'], words('Цифрлық офицер', 'Цифровой офицер', 'Digital officer'), ['digital-officer']),
]
