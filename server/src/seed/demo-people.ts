import type { Role } from '@dala/domain/identity'
import { checkDigit } from '@dala/domain/people'
import { boys, girls, houses, neighbours } from './demo-names.ts'
import { demoId } from './demo-id.ts'
import { demoOrganisations, type DemoOrganisation } from './demo-organisations.ts'

type OrgKey = DemoOrganisation['key']
type DemoLevel = 'primary' | 'basic-secondary' | 'general-secondary' | 'tvet' | 'bachelor' | 'master'

/** Somebody of the demo. Everything about them is invented. */
export interface DemoPerson {
  key: string
  org: OrgKey
  orgId: string
  id: string
  surname: string
  givenName: string
  patronymic: string
  birthDate: string
  iin: string
  /** Signs in with it; under .example, where no mail can arrive. */
  email: string
  phone: string
  roles: readonly Role[]
  /** The unit a role is limited to (a dean's faculty); null is the whole organisation. */
  roleUnitId: string | null
  /** Present for members of staff. */
  staff?: { position: readonly [kk: string, ru: string, en: string]; unitId: string | null }
  /** Present for learners. */
  learner?: { number: string; level: DemoLevel; groupId: string; studyYear: number; language: 'kk' | 'ru' | 'en'; enrolledOn: string }
  /** Keys of the learners for whom a guardian stands. */
  children: readonly string[]
}

const organisation = (key: OrgKey): DemoOrganisation => {
  const found = demoOrganisations.find((each) => each.key === key)
  if (found === undefined) throw new Error(`No demo organisation ${key}`)
  return found
}

const unitId = (org: OrgKey, unit: string): string => {
  if (!organisation(org).units.some((each) => each.key === unit)) throw new Error(`No demo unit ${unit} in ${org}`)
  return demoId(`${org}/unit/${unit}`)
}

let serial = 0
// The serial is a mere counter: no register gives numbers like these.
function inventedIin(birthDate: string, sex: 'f' | 'm'): string {
  const century = (birthDate < '2000' ? 3 : 5) + (sex === 'f' ? 1 : 0)
  for (;;) {
    serial += 1
    const eleven = `${birthDate.slice(2).replaceAll('-', '')}${century}${String(serial).padStart(4, '0')}`
    const digit = checkDigit(eleven)
    if (digit !== null) return `${eleven}${digit}`
  }
}

type Name = readonly [surname: string, givenName: string, patronymic: string, sex: 'f' | 'm']

const person = (
  org: OrgKey,
  key: string,
  [surname, givenName, patronymic, sex]: Name,
  birthDate: string,
  rest: Pick<DemoPerson, 'roles'> & Partial<DemoPerson>,
): DemoPerson => {
  const { id: orgId, mailDomain } = organisation(org)
  const iin = inventedIin(birthDate, sex)
  return {
    key,
    org,
    orgId,
    id: demoId(`person/${key}`),
    surname,
    givenName,
    patronymic,
    birthDate,
    iin,
    email: `${mailName(key)}@${mailDomain}`,
    phone: `+7700000${String(serial).padStart(4, '0')}`,
    roleUnitId: null,
    children: [],
    ...rest,
  }
}

// learner.aidana → aidana, registrar.university → registrar, learner.university.07 → learner07
const mailName = (key: string): string => {
  const [kind = '', name = '', number] = key.split('.')
  if (number !== undefined) return `${kind}${number}`
  return ['university', 'college', 'school'].includes(name) ? kind : name
}

const staff = (
  org: OrgKey,
  key: string,
  name: Name,
  birthDate: string,
  roles: readonly Role[],
  unit: string | null,
  position: readonly [string, string, string],
  roleUnit: string | null = null,
): DemoPerson =>
  person(org, key, name, birthDate, {
    roles,
    roleUnitId: roleUnit === null ? null : unitId(org, roleUnit),
    staff: { position, unitId: unit === null ? null : unitId(org, unit) },
  })

interface GroupPlan {
  group: string
  level: DemoLevel
  year: number
  language: 'kk' | 'ru' | 'en'
  count: number
  birthYear: number
  enrolledOn: string
}

const learner = (org: OrgKey, key: string, name: Name, birthDate: string, number: string, plan: GroupPlan): DemoPerson =>
  person(org, key, name, birthDate, {
    roles: ['learner'],
    learner: {
      number,
      level: plan.level,
      groupId: unitId(org, plan.group),
      studyYear: plan.year,
      language: plan.language,
      enrolledOn: plan.enrolledOn,
    },
  })

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('An empty list of names')
  return found
}

/** The n-th invented name; groups that study in Russian have every second name from the neighbours' list. */
function inventedName(n: number, language: string): Name {
  if (language === 'ru' && n % 2 === 1) {
    // Each round through the list joins other parts; an even step keeps the sex, which alternates there.
    const index = (n - 1) / 2
    const round = 2 * Math.floor(index / neighbours.length)
    const [surname, , , sex] = at(neighbours, index)
    return [surname, at(neighbours, index + round)[1], at(neighbours, index + 2 * round)[2], sex]
  }
  const round = Math.floor(n / 30)
  const [father, son, daughter] = at(houses, n * 7 + 3)
  return n % 2 === 0
    ? [daughter, at(girls, n * 4 + 1 + round), `${father}қызы`, 'f']
    : [son, at(boys, n * 4 + 2 + round), `${father}ұлы`, 'm']
}

let invented = 0

/** Fills the groups: first the learners that have a name of their own, then invented ones. */
function learners(org: OrgKey, groups: readonly GroupPlan[], named: Record<string, readonly [group: string, ...name: Name]>): DemoPerson[] {
  let number = 0
  return groups.flatMap((plan) => {
    const mine = Object.entries(named).filter(([, [group]]) => group === plan.group)
    return Array.from({ length: plan.count }, (_, index) => {
      number += 1
      const card = `${plan.enrolledOn.slice(2, 4)}${String(number).padStart(4, '0')}`
      const birthDate = `${plan.birthYear}-${String(1 + ((number * 5) % 12)).padStart(2, '0')}-${String(1 + ((number * 11) % 28)).padStart(2, '0')}`
      const own = mine[index]
      if (own !== undefined) {
        const [key, [, ...name]] = own
        return learner(org, key, name, birthDate, card, plan)
      }
      invented += 1
      return learner(org, `learner.${org}.${String(number).padStart(2, '0')}`, inventedName(invented, plan.language), birthDate, card, plan)
    })
  })
}

const guardianOf = (org: OrgKey, key: string, name: Name, birthDate: string, children: readonly string[]): DemoPerson =>
  person(org, key, name, birthDate, { roles: ['guardian'], children })

const enrolledIn = (year: number) => `${year}-08-25`

const universityStaff: DemoPerson[] = [
  staff('university', 'head.university', ['Ахметов', 'Серік', 'Болатұлы', 'm'], '1966-03-14', ['head'], null, [
    'Ректор',
    'Ректор',
    'Rector',
  ]),
  staff('university', 'registrar.university', ['Сапарова', 'Гүлнар', 'Маратқызы', 'f'], '1979-07-02', ['registrar'], 'office.registrar', [
    'Тіркеуші офис басшысы',
    'Руководитель офиса-регистратора',
    'Head of the registrar’s office',
  ]),
  staff(
    'university',
    'dean.university',
    ['Жанғалиев', 'Арман', 'Қуатұлы', 'm'],
    '1971-11-20',
    ['dean'],
    'faculty.it',
    ['Декан', 'Декан', 'Dean'],
    'faculty.it',
  ),
  staff('university', 'teacher.nurlan', ['Оспан', 'Нұрлан', 'Бекенұлы', 'm'], '1984-05-09', ['teacher', 'course-developer'], 'chair.is', [
    'Қауымдастырылған профессор',
    'Ассоциированный профессор',
    'Associate professor',
  ]),
  staff('university', 'teacher.elena', ['Воронцова', 'Елена', 'Павловна', 'f'], '1976-01-28', ['teacher'], 'chair.econ', [
    'Аға оқытушы',
    'Старший преподаватель',
    'Senior lecturer',
  ]),
  staff('university', 'tutor.dana', ['Мұқанова', 'Дана', 'Ержанқызы', 'f'], '1992-09-17', ['tutor'], 'office.distance', [
    'Тьютор',
    'Тьютор',
    'Tutor',
  ]),
  staff(
    'university',
    'course-developer.university',
    ['Литвинов', 'Роман', 'Юрьевич', 'm'],
    '1988-12-03',
    ['course-developer'],
    'office.distance',
    ['Курс әзірлеуші', 'Разработчик курсов', 'Course developer'],
  ),
  staff(
    'university',
    'methodologist.university',
    ['Бейсенова', 'Айгүл', 'Сайлауқызы', 'f'],
    '1974-04-11',
    ['methodologist'],
    'office.distance',
    ['Әдіскер', 'Методист', 'Methodologist'],
  ),
  staff('university', 'test-admin.university', ['Әлімжанов', 'Данияр', 'Ғалымұлы', 'm'], '1990-08-23', ['test-admin'], 'office.registrar', [
    'Тест әкімшісі',
    'Администратор тестирования',
    'Test administrator',
  ]),
  staff('university', 'proctor.university', ['Ли', 'Марина', 'Викторовна', 'f'], '1995-02-06', ['proctor'], 'office.registrar', [
    'Проктор',
    'Проктор',
    'Proctor',
  ]),
  staff('university', 'adviser.university', ['Оспанова', 'Назым', 'Бақытқызы', 'f'], '1987-06-30', ['adviser', 'teacher'], 'chair.is', [
    'Эдвайзер',
    'Эдвайзер',
    'Adviser',
  ]),
  staff(
    'university',
    'council-secretary.university',
    ['Кәрімова', 'Салтанат', 'Нұрғалиқызы', 'f'],
    '1969-10-15',
    ['council-secretary'],
    null,
    ['Ғылыми кеңес хатшысы', 'Учёный секретарь', 'Secretary of the academic council'],
  ),
  staff(
    'university',
    'librarian.university',
    ['Фёдорова', 'Ирина', 'Николаевна', 'f'],
    '1972-05-25',
    ['librarian', 'digital-volunteer'],
    'office.library',
    ['Кітапхана меңгерушісі', 'Заведующая библиотекой', 'Head librarian'],
  ),
  staff('university', 'digital-officer.university', ['Төлеуов', 'Олжас', 'Ерболұлы', 'm'], '1989-03-19', ['digital-officer'], null, [
    'Цифрлық офицер',
    'Цифровой офицер',
    'Digital officer',
  ]),
  staff('university', 'inspector.university', ['Дүйсенов', 'Қанат', 'Мұхтарұлы', 'm'], '1975-09-08', ['inspector'], null, [
    'Уәкілетті орган инспекторы',
    'Инспектор уполномоченного органа',
    'Inspector of the authority',
  ]),
  staff('university', 'administrator.university', ['Құрманов', 'Ержан', 'Тілекұлы', 'm'], '1991-01-12', ['administrator'], null, [
    'Жүйе әкімшісі',
    'Администратор системы',
    'System administrator',
  ]),
]

const universityLearners = learners(
  'university',
  [
    { group: 'group.is-24-1', level: 'bachelor', year: 3, language: 'kk', count: 12, birthYear: 2006, enrolledOn: enrolledIn(2024) },
    { group: 'group.is-24-2', level: 'bachelor', year: 3, language: 'ru', count: 10, birthYear: 2006, enrolledOn: enrolledIn(2024) },
    { group: 'group.is-26-1', level: 'bachelor', year: 1, language: 'kk', count: 12, birthYear: 2008, enrolledOn: enrolledIn(2026) },
    { group: 'group.mis-26-1', level: 'master', year: 1, language: 'en', count: 6, birthYear: 2003, enrolledOn: enrolledIn(2026) },
    { group: 'group.ek-25-1', level: 'bachelor', year: 2, language: 'ru', count: 10, birthYear: 2007, enrolledOn: enrolledIn(2025) },
    { group: 'group.pr-23-3', level: 'bachelor', year: 4, language: 'kk', count: 10, birthYear: 2005, enrolledOn: enrolledIn(2023) },
  ],
  {
    'learner.aidana': ['group.is-24-1', 'Жұмабек', 'Айдана', 'Серікқызы', 'f'],
    'learner.erasyl': ['group.is-24-1', 'Төлеген', 'Ерасыл', 'Қайратұлы', 'm'],
    'learner.moldir': ['group.is-24-1', 'Әбдіқали', 'Мөлдір', 'Нұрланқызы', 'f'],
    'learner.aibar': ['group.is-24-2', 'Сәрсен', 'Айбар', 'Мәдиұлы', 'm'],
    'learner.zhanna': ['group.is-24-2', 'Петренко', 'Жанна', 'Сергеевна', 'f'],
    'learner.gauhar': ['group.is-26-1', 'Ыбырай', 'Гауһар', 'Талғатқызы', 'f'],
    'learner.viktor': ['group.ek-25-1', 'Ким', 'Виктор', 'Олегович', 'm'],
    'learner.daniyar': ['group.ek-25-1', 'Ахметов', 'Данияр', 'Русланович', 'm'],
    'learner.altynai': ['group.pr-23-3', 'Рысбек', 'Алтынай', 'Ерланқызы', 'f'],
    'learner.bauyrzhan': ['group.pr-23-3', 'Қалиев', 'Бауыржан', 'Асқарұлы', 'm'],
  },
)

const collegeStaff: DemoPerson[] = [
  staff('college', 'head.college', ['Нұрпейісова', 'Роза', 'Әбдіқызы', 'f'], '1968-02-21', ['head'], null, [
    'Директор',
    'Директор',
    'Director',
  ]),
  staff('college', 'registrar.college', ['Темірханова', 'Ләззат', 'Оралқызы', 'f'], '1982-06-05', ['registrar'], 'office.study', [
    'Оқу бөлімінің меңгерушісі',
    'Заведующая учебной частью',
    'Head of the study office',
  ]),
  staff(
    'college',
    'dean.college',
    ['Байжанов', 'Ерік', 'Серғазыұлы', 'm'],
    '1977-12-18',
    ['dean'],
    'department.it',
    ['Бөлім меңгерушісі', 'Заведующий отделением', 'Head of department'],
    'department.it',
  ),
  staff(
    'college',
    'teacher.marat',
    ['Сүлейменов', 'Марат', 'Қабдоллаұлы', 'm'],
    '1985-04-27',
    ['teacher', 'course-developer'],
    'department.it',
    ['Арнайы пәндер оқытушысы', 'Преподаватель спецдисциплин', 'Teacher of special subjects'],
  ),
  staff('college', 'tutor.college', ['Гончаренко', 'Ольга', 'Петровна', 'f'], '1993-10-09', ['tutor'], 'department.service', [
    'Тьютор',
    'Тьютор',
    'Tutor',
  ]),
  staff('college', 'administrator.college', ['Қасенов', 'Азамат', 'Берікұлы', 'm'], '1994-07-13', ['administrator'], null, [
    'Жүйе әкімшісі',
    'Администратор системы',
    'System administrator',
  ]),
]

const collegeLearners = learners(
  'college',
  [
    { group: 'group.bq-25-1', level: 'tvet', year: 2, language: 'kk', count: 10, birthYear: 2009, enrolledOn: enrolledIn(2025) },
    { group: 'group.po-25-2', level: 'tvet', year: 2, language: 'ru', count: 10, birthYear: 2009, enrolledOn: enrolledIn(2025) },
    { group: 'group.tu-26-1', level: 'tvet', year: 1, language: 'kk', count: 10, birthYear: 2010, enrolledOn: enrolledIn(2026) },
  ],
  {
    'learner.samat': ['group.bq-25-1', 'Есенов', 'Самат', 'Бауыржанұлы', 'm'],
    'learner.alina': ['group.po-25-2', 'Иванова', 'Алина', 'Дмитриевна', 'f'],
  },
)

const schoolStaff: DemoPerson[] = [
  staff('school', 'head.school', ['Мырзабекова', 'Шолпан', 'Кеңесқызы', 'f'], '1970-08-04', ['head'], null, [
    'Директор',
    'Директор',
    'Head teacher',
  ]),
  staff('school', 'registrar.school', ['Әбілдина', 'Қарлығаш', 'Жұмағалиқызы', 'f'], '1980-11-29', ['registrar'], 'office.study', [
    'Директордың оқу ісі жөніндегі орынбасары',
    'Заместитель директора по учебной работе',
    'Deputy head for studies',
  ]),
  staff('school', 'teacher.saule', ['Ибраева', 'Сәуле', 'Төлегенқызы', 'f'], '1986-03-08', ['teacher'], 'class.7a', [
    'Информатика мұғалімі',
    'Учитель информатики',
    'Teacher of informatics',
  ]),
  staff('school', 'tutor.school', ['Волков', 'Сергей', 'Анатольевич', 'm'], '1990-05-16', ['tutor'], 'class.9b', [
    'Тьютор',
    'Тьютор',
    'Tutor',
  ]),
  staff('school', 'council-secretary.school', ['Серікбаева', 'Жанар', 'Асылқызы', 'f'], '1983-09-22', ['council-secretary'], null, [
    'Педагогикалық кеңес хатшысы',
    'Секретарь педагогического совета',
    'Secretary of the pedagogical council',
  ]),
  staff('school', 'administrator.school', ['Рахымов', 'Ілияс', 'Дәулетұлы', 'm'], '1992-12-01', ['administrator'], null, [
    'Жүйе әкімшісі',
    'Администратор системы',
    'System administrator',
  ]),
]

const schoolLearners = learners(
  'school',
  [
    { group: 'class.3a', level: 'primary', year: 3, language: 'kk', count: 10, birthYear: 2018, enrolledOn: enrolledIn(2024) },
    { group: 'class.7a', level: 'basic-secondary', year: 7, language: 'kk', count: 12, birthYear: 2014, enrolledOn: enrolledIn(2020) },
    { group: 'class.9b', level: 'basic-secondary', year: 9, language: 'ru', count: 10, birthYear: 2012, enrolledOn: enrolledIn(2018) },
    { group: 'class.11a', level: 'general-secondary', year: 11, language: 'kk', count: 8, birthYear: 2010, enrolledOn: enrolledIn(2016) },
  ],
  {
    'learner.ernar': ['class.7a', 'Серғазы', 'Ернар', 'Рашидұлы', 'm'],
    'learner.dilnaz': ['class.3a', 'Серғазы', 'Дильназ', 'Рашидқызы', 'f'],
    'learner.artyom': ['class.9b', 'Вагнер', 'Артём', 'Андреевич', 'm'],
  },
)

const parentNames = ['Гүлмира', 'Айман', 'Бақыт', 'Жанна', 'Лаура', 'Динара']

/** A mother for each learner who has no guardian yet; every fourth child of a school shares one with the next. */
function guardiansFor(org: OrgKey, children: readonly DemoPerson[], taken: readonly string[]): DemoPerson[] {
  return children
    .filter((child) => !taken.includes(child.key))
    .map((child, index) => {
      const surname = /ов$|ев$/.test(child.surname) ? `${child.surname}а` : child.surname
      const father = at(houses, index * 3 + 2 + Math.floor(index / 15))[0]
      const patronymic = /ов|ев|вна|вич/.test(child.patronymic) ? 'Николаевна' : `${father}қызы`
      const given = /вна|вич/.test(child.patronymic)
        ? at(['Ирина', 'Светлана', 'Наталья'], index)
        : at(parentNames, index + Math.floor(index / 15))
      const birthYear = Number(child.birthDate.slice(0, 4)) - 28
      return guardianOf(
        org,
        `guardian.${org}.${String(index + 1).padStart(2, '0')}`,
        [surname, given, patronymic, 'f'],
        `${birthYear}-06-1${index % 10}`,
        [child.key],
      )
    })
}

const schoolGuardians: DemoPerson[] = [
  guardianOf('school', 'guardian.gulnara', ['Серғазы', 'Гүлнара', 'Тимурқызы', 'f'], '1985-02-14', ['learner.ernar', 'learner.dilnaz']),
  guardianOf('school', 'guardian.andrei', ['Вагнер', 'Андрей', 'Владимирович', 'm'], '1982-07-19', ['learner.artyom']),
]
const collegeGuardians: DemoPerson[] = [
  guardianOf('college', 'guardian.bauyrzhan', ['Есенов', 'Бауыржан', 'Ілиясұлы', 'm'], '1978-01-26', ['learner.samat']),
]

const childrenOf = (guardians: readonly DemoPerson[]) => guardians.flatMap((guardian) => guardian.children)

/** Everybody of the demo: staff first, then learners, then guardians. */
export const demoPeople: readonly DemoPerson[] = [
  ...universityStaff,
  ...collegeStaff,
  ...schoolStaff,
  ...universityLearners,
  ...collegeLearners,
  ...schoolLearners,
  ...schoolGuardians,
  ...guardiansFor('school', schoolLearners, childrenOf(schoolGuardians)),
  ...collegeGuardians,
  ...guardiansFor('college', collegeLearners.slice(0, 12), childrenOf(collegeGuardians)),
]

const byKey = new Map(demoPeople.map((each) => [each.key, each]))

const handle = (key: OrgKey) => {
  const org = organisation(key)
  const pick =
    <T extends { key: string; id: string }>(list: readonly T[], kind: string) =>
    (name: string) => {
      const found = list.find((each) => each.key === name)
      if (found === undefined) throw new Error(`The demo's ${key} has no ${kind} ${name}`)
      return found.id
    }
  return {
    ...org,
    /** Id of a unit by its key: `group.is-24-1`, `faculty.it`. */
    unit: pick(org.units, 'unit'),
    /** Id of a period by its key: `autumn`, `quarter.2`. */
    period: pick(org.periods, 'period'),
    learners: demoPeople.filter((each) => each.org === key && each.learner !== undefined),
  }
}

/** Handles on the demo for the seeds of all nouns: `demo.university.id`, `demo.person('learner.aidana').id`, `demo.school.unit('class.7a')`. */
export const demo = {
  university: handle('university'),
  college: handle('college'),
  school: handle('school'),
  person: (key: string): DemoPerson => {
    const found = byKey.get(key)
    if (found === undefined) throw new Error(`The demo has nobody called ${key}`)
    return found
  },
}
