import type { Ban, FactSpec, Ground } from '../ground.ts'
import { collegeLevels, schoolLevels } from '../level.ts'
import { words } from '../words.ts'
import { atSchool, backwards, dangerBan, dangerFact, decision, from, to } from './a2023-parts.ts'
import { parentGround } from './a2023-parent.ground.ts'
import { applicationDocument, orderAttachments } from './order-attachments.ts'

const everyLevel = [...schoolLevels, ...collegeLevels] as const

/** Paragraph 3-1 (order 130 of 31.05.2024): no distance learning in three fields of college programmes, but for the cases of the Law. */
export const collegeBan: Ban = {
  clause: 'A2023-3-1.a',
  when: {
    all: [{ levels: collegeLevels }, { programmeField: ['medical', 'pharmaceutical', 'pedagogical'] }, { fact: 'lawCase', isNot: true }],
  },
  because: words(
    'Медицина, фармацевтика және педагогика бағдарламаларында қашықтан оқытуға болмайды.',
    'По медицинским, фармацевтическим и педагогическим программам дистанционное обучение не допускается.',
    'Distance learning is not allowed in medical, pharmaceutical and pedagogical programmes.',
  ),
}

/** The question behind the exception of paragraph 3-1, asked only where the ban could bite. */
export const lawCaseFact: FactSpec = {
  code: 'lawCase',
  kind: 'yes-no',
  name: words(
    'Заңның 37-2-бабы 2-тармағындағы жағдай ма?',
    'Это случай пункта 2 статьи 37-2 Закона?',
    'Is it a case of article 37-2, paragraph 2 of the Law?',
  ),
  clause: 'A2023-3-1.b',
  when: { all: [{ levels: collegeLevels }, { programmeField: ['medical', 'pharmaceutical', 'pedagogical'] }] },
}

/** Paragraph 3 of the rules of order 349 and what paragraphs 5–11 want for each ground. */
export const a2023Grounds: readonly Ground[] = [
  {
    code: 'vkk',
    clause: 'A2023-3.3',
    name: words('ДКК қорытындысы', 'Заключение ВКК', 'Medical commission’s conclusion'),
    hint: words('Мерзімі қорытындыда көрсетілген', 'Срок указан в заключении', 'The period stands in the conclusion'),
    levels: everyLevel,
    facts: [
      {
        code: 'conclusionNumber',
        kind: 'text',
        name: words('Қорытынды нөмірі', 'Номер заключения', 'Number of the conclusion'),
        clause: 'A2023-7.a',
      },
      from('A2023-7.b', words('Қорытынды бойынша қай күннен', 'С какого дня по заключению', 'From which day, by the conclusion')),
      to('A2023-7.b', words('Қорытынды бойынша қай күнге дейін', 'По какой день по заключению', 'Until which day, by the conclusion')),
    ],
    documents: [
      applicationDocument,
      {
        kind: 'vkk-conclusion',
        name: words('ДКК қорытындысы', 'Заключение ВКК', 'Conclusion of the medical commission'),
        hint: words('ҚР ДСМ-175/2020 бұйрығының нысаны', 'Форма приказа № ҚР ДСМ-175/2020', 'Form of order No. ҚР ДСМ-175/2020'),
        broughtBy: 'applicant',
        stage: 'application',
        clause: 'A2023-7.a',
        attachedBy: 'A2023-7.a',
        sensitive: true,
      },
      ...orderAttachments,
    ],
    bans: [backwards('A2023-7.b')],
    decidedBy: [{ body: 'head', clause: 'A2023-3.3' }],
  },
  {
    code: 'event',
    clause: 'A2023-3.4',
    name: words('Жарыс, жиын, олимпиада', 'Соревнования, сборы, олимпиада', 'Competition, camp, contest'),
    hint: words('Күндері бар бұйрық немесе хат бар', 'Есть приказ или письмо с датами', 'There is an order or letter with dates'),
    levels: everyLevel,
    facts: [
      { code: 'eventName', kind: 'text', name: words('Іс-шара мен орны', 'Мероприятие и место', 'Event and place'), clause: 'A2023-9.b' },
      {
        code: 'eventScale',
        kind: 'choice',
        name: words('Деңгейі', 'Уровень', 'Level'),
        clause: 'A2023-3.4',
        options: [
          { code: 'international', name: words('Халықаралық', 'Международный', 'International') },
          { code: 'republican', name: words('Республикалық', 'Республиканский', 'Republican') },
          { code: 'other', name: words('Басқа', 'Иной', 'Other') },
        ],
      },
      from('A2023-9.c', words('Бірінші күні', 'Первый день', 'First day')),
      to('A2023-9.c', words('Соңғы күні', 'Последний день', 'Last day')),
      dangerFact('A2023-9.d'),
    ],
    documents: [
      { ...applicationDocument, clause: 'A2023-9.a' },
      {
        kind: 'event-order',
        name: words('Қатысу туралы бұйрық не хат', 'Приказ или письмо об участии', 'Order or letter on participation'),
        hint: words(
          'Уәкілетті мемлекеттік органнан, күндерімен',
          'От уполномоченного госоргана, с датами',
          'Of the authorised state body, with dates',
        ),
        broughtBy: 'applicant',
        stage: 'application',
        clause: 'A2023-9.b',
        attachedBy: 'A2023-9.b',
      },
      ...orderAttachments,
    ],
    bans: [
      dangerBan('A2023-9.d'),
      {
        clause: 'A2023-3.4',
        when: { fact: 'eventScale', is: 'other' },
        because: words(
          'Тек халықаралық және республикалық іс-шара үшін беріледі.',
          'Только для международных и республиканских мероприятий.',
          'Only for international and republican events.',
        ),
      },
      backwards('A2023-9.c'),
    ],
    decidedBy: [{ body: 'head', clause: 'A2023-9.a' }],
  },
  parentGround,
  {
    code: 'health-temporary',
    clause: 'A2023-8',
    name: words('Денсаулықтың уақытша шектелуі', 'Временные ограничения здоровья', 'Temporary limits of health'),
    hint: words('Колледж өзі шешеді', 'Решает колледж', 'The college decides'),
    levels: collegeLevels,
    facts: [from('A2023-8'), to('A2023-8')],
    documents: [
      { ...applicationDocument, clause: 'A2023-8' },
      decision('organisation-decision', 'A2023-8', words('Ұйымның шешімі', 'Решение организации', 'Decision of the organisation')),
      ...orderAttachments,
    ],
    bans: [backwards('A2023-8')],
    decidedBy: [{ body: 'head', clause: 'A2023-8' }],
  },
  {
    code: 'emergency',
    clause: 'A2023-3.1',
    name: words('Төтенше жағдай, карантин', 'Чрезвычайная ситуация, карантин', 'Emergency, quarantine'),
    hint: words(
      'Өтініш керек емес: ұйым бұйрықпен көшіреді',
      'Заявление не нужно: организация переводит приказом',
      'No application: the organisation switches by order',
    ),
    levels: [...everyLevel, 'additional'],
    byAuthority: true,
    facts: [],
    documents: [],
    bans: [],
    decidedBy: [{ body: 'education-authority', clause: 'A2023-5' }],
  },
  {
    code: 'weather',
    clause: 'A2023-3.2',
    name: words('Қолайсыз ауа райы', 'Неблагоприятная погода', 'Bad weather'),
    hint: words(
      'Өтініш керек емес: мектеп бұйрықпен көшіреді',
      'Заявление не нужно: школа переводит приказом',
      'No application: the school switches by order',
    ),
    levels: everyLevel,
    byAuthority: true,
    facts: [],
    documents: [],
    bans: [],
    decidedBy: [{ body: 'education-authority', clause: 'A2023-6.a' }],
  },
]

/** The edition of order 130 of 31.05.2024: paragraph 3-1 stands before every ground that one applies on. */
export const a2024Grounds: readonly Ground[] = a2023Grounds.map((ground) =>
  ground.byAuthority ? ground : { ...ground, facts: [...ground.facts, lawCaseFact], bans: [collegeBan, ...ground.bans] },
)

/** The edition of order 182-НҚ of 26.06.2026 as reported: the child's opinion is asked from an age on. */
export const a2026Grounds: readonly Ground[] = a2024Grounds.map((ground) => ({
  ...ground,
  documents: ground.documents.map((document) =>
    document.kind === 'child-opinion' ? { ...document, when: { all: [atSchool, { ageFrom: 'childOpinionFromAge' }] } } : document,
  ),
}))
