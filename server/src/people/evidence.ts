import { words } from '@dala/domain/regulations'
import type { Evidence } from '#compliance'
import { lookInto } from '#lib/evidence'
import { learnersWithAccess, minorsWithGuardian, teachersWithCertificate } from './evidence.queries.ts'

const toStaff = {
  path: '/staff',
  label: words('Қызметкер карточкасына сертификат қосу', 'Внести сертификат в карточку', 'Add the certificate to the card'),
}
const teaching = [
  'people.qualification-added',
  'people.qualification-removed',
  'courses.offering-created',
  'courses.offering-changed',
  'courses.offering-opened',
  'courses.offering-closed',
]

const certificate = (
  slug: string,
  topic: 'distance-technologies' | 'digital-skills',
  clauses: Evidence['clauses'],
  name: Evidence['name'],
) =>
  lookInto({
    key: `people.${slug}`,
    clauses,
    name,
    touchedBy: teaching,
    mend: toStaff,
    rows: (at) => teachersWithCertificate(at, topic),
    say: ({ hold, until, state }) => {
      if (!hold) return words('Сертификат жоқ', 'Сертификата нет', 'There is no certificate')
      if (until === null) return words('Сертификат мерзімсіз', 'Сертификат без срока', 'The certificate has no term')
      if (state === 'broken')
        return words(`Сертификат мерзімі өткен: ${until}`, `Срок сертификата истёк: ${until}`, `The certificate expired: ${until}`)
      return words(`Сертификат жарамды: ${until} дейін`, `Сертификат действует до ${until}`, `The certificate is valid until ${until}`)
    },
    path: (row) => `/people/${row.id}`,
  })

export const evidence: readonly Evidence[] = [
  certificate(
    'distance-certificate',
    'distance-technologies',
    ['A2015-7.1', 'A2021-9.5.a', 'A2021-11.12.a'],
    words(
      'Қашықтан оқыту сертификаты жоқ оқытушылар мен тьюторлар',
      'Преподаватели и тьюторы без сертификата по ДОТ',
      'Teachers and tutors without a certificate in distance teaching',
    ),
  ),
  certificate(
    'digital-certificate',
    'digital-skills',
    ['A2023-R1.5', 'A2021-9.5.b', 'A2021-11.12.b'],
    words('АКТ сертификаты жоқ педагогтер', 'Педагоги без сертификата по ИКТ', 'Teachers without a certificate in ICT'),
  ),
  lookInto({
    key: 'people.learner-access',
    clauses: ['A2010-9.a', 'A2015-18.a', 'A2023-14', 'A2021-18.a', 'A2021-11.10.a'],
    name: words('Жүйеге кіре алмайтын білім алушылар', 'Обучающиеся без доступа к системе', 'Learners without access to the system'),
    touchedBy: [
      'identity.invitation-accepted',
      'people.person-added',
      'people.import-finished',
      'registrar.enrolled',
      'registrar.expelled',
      'registrar.reinstated',
    ],
    mend: { path: '/invitations', label: words('Бір реттік код беру', 'Выдать одноразовые коды', 'Hand out one-time codes') },
    rows: learnersWithAccess,
    say: ({ state }) =>
      state === 'broken'
        ? words('Есептік жазбасы жоқ', 'Нет учётной записи', 'Has no account')
        : words('Есептік жазбасы бар', 'Учётная запись есть', 'Has an account'),
    path: (row) => `/people/${row.id}`,
  }),
  lookInto({
    key: 'people.minor-guardian',
    clauses: ['A2023-3.5', 'A2021-6.5'],
    name: words(
      'Заңды өкілі көрсетілмеген кәмелетке толмағандар',
      'Несовершеннолетние без законного представителя',
      'Learners under age without a guardian',
    ),
    touchedBy: [
      'people.guardian-linked',
      'people.guardian-unlinked',
      'people.person-added',
      'people.person-changed',
      'people.import-finished',
    ],
    mend: { path: '/guardians', label: words('Заңды өкілді байланыстыру', 'Связать представителя', 'Link a guardian') },
    rows: minorsWithGuardian,
    say: ({ state }) =>
      state === 'broken'
        ? words(
            'Өтініш бере алатын заңды өкілі жоқ',
            'Нет представителя, который может подать заявление',
            'Nobody could apply for the child',
          )
        : words('Заңды өкілі бар', 'Представитель есть', 'Has a guardian'),
    path: (row) => `/people/${row.id}`,
  }),
]
