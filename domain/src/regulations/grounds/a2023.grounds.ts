import type { Ban, DocumentSpec, FactSpec, Ground } from '../ground.ts'
import { collegeLevels, schoolLevels } from '../level.ts'
import { words } from '../words.ts'
import { applicationDocument, orderAttachments } from './order-attachments.ts'

const everyLevel = [...schoolLevels, ...collegeLevels] as const

const from = (clause: Ground['clause'], name = words('Қай күннен бастап', 'С какого дня', 'From which day')): FactSpec => ({
  code: 'from',
  kind: 'date',
  name,
  clause,
  period: 'from',
})
const to = (clause: Ground['clause'], name = words('Қай күнге дейін', 'По какой день', 'Until which day')): FactSpec => ({
  code: 'to',
  kind: 'date',
  name,
  clause,
  period: 'to',
})
const backwards = (clause: Ground['clause']): Ban => ({
  clause,
  when: { from: 'from', to: 'to', backwards: true },
  because: words('Аяқталу күні басталу күнінен бұрын тұр.', 'День окончания раньше дня начала.', 'The last day is before the first.'),
})

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

const dangerFact = (clause: Ground['clause']): FactSpec => ({
  code: 'dangerZone',
  kind: 'yes-no',
  name: words(
    'Соғыс немесе терроризм қаупі бар аймаққа не оған шекаралас өңірге барасыз ба?',
    'Поездка в зону боевых действий, террористической опасности или приграничный с ними регион?',
    'Is it a trip to a zone of hostilities or terrorist danger, or a region bordering on one?',
  ),
  clause,
})
const dangerBan = (clause: Ground['clause']): Ban => ({
  clause,
  when: { fact: 'dangerZone', is: true },
  because: words(
    'Қауіпті аймаққа барғанда қашықтан оқуға рұқсат берілмейді.',
    'При выезде в опасную зону дистанционное обучение не допускается.',
    'Not allowed when leaving for a zone of danger.',
  ),
})

const decision = (
  kind: DocumentSpec['kind'],
  clause: Ground['clause'],
  name: DocumentSpec['name'],
  when?: DocumentSpec['when'],
): DocumentSpec => ({
  kind,
  name,
  hint: words('Ұйым өзі қоса береді', 'Организация приложит сама', 'The organisation adds it itself'),
  broughtBy: 'organisation',
  stage: 'decision',
  clause,
  ...(when ? { when } : {}),
})

const atSchool = { levels: schoolLevels } as const
const inCollege = { levels: collegeLevels } as const

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
  {
    code: 'parent',
    clause: 'A2023-3.5',
    name: words('Ата-ананың өтініші', 'Заявление родителей', 'Application of the parents'),
    hint: words('Кеңестер шешеді', 'Решают советы', 'The councils decide'),
    levels: everyLevel,
    byGuardian: true,
    facts: [
      from('A2023-3.5'),
      to('A2023-3.5'),
      {
        code: 'homeConditions',
        kind: 'yes-no',
        name: words(
          'Үйде құрылғы, интернет және орын бар ма?',
          'Дома есть устройство, интернет и место?',
          'Are there a device, Internet and a place at home?',
        ),
        clause: 'A2023-11.1.d',
        when: atSchool,
      },
      { ...dangerFact('A2023-11.1.h'), when: atSchool },
    ],
    documents: [
      { ...applicationDocument, clause: 'A2023-3.5' },
      {
        kind: 'child-opinion',
        name: words('Баланың пікірі', 'Мнение ребёнка', 'The child’s opinion'),
        hint: words(
          'Бала өз кабинетінде жаза алады',
          'Ребёнок может написать его в своём кабинете',
          'The child can write it in the own account',
        ),
        broughtBy: 'child',
        stage: 'decision',
        clause: 'A2023-11.1.e',
        when: atSchool,
        writable: true,
        attachedBy: 'A2023-11.1.e',
      },
      {
        kind: 'progress-extract',
        name: words('Үлгерім туралы үзінді', 'Выписка об успеваемости', 'Extract of progress'),
        hint: words('Мектеп өзі қоса береді', 'Школа приложит сама', 'The school adds it itself'),
        broughtBy: 'organisation',
        stage: 'decision',
        clause: 'A2023-11.1.c',
        when: atSchool,
      },
      {
        kind: 'psychologist-conclusion',
        name: words('Психолог қорытындысы', 'Заключение психолога', 'Psychologist’s conclusion'),
        hint: words(
          'Мектеп дайындайды, сізден ештеңе керек емес',
          'Готовит школа, от вас ничего не нужно',
          'The school prepares it, nothing is needed from you',
        ),
        broughtBy: 'organisation',
        stage: 'decision',
        clause: 'A2023-11.1.f',
        when: atSchool,
        sensitive: true,
      },
      {
        kind: 'housing-act',
        name: words('Тұрғын үй жағдайының актісі', 'Акт жилищно-бытовых условий', 'Act of the housing conditions'),
        hint: words(
          'Әлеуметтік педагог келісіп келеді',
          'Социальный педагог придёт по договорённости',
          'The social pedagogue comes by appointment',
        ),
        broughtBy: 'organisation',
        stage: 'decision',
        clause: 'A2023-11.1.g',
        when: atSchool,
        sensitive: true,
      },
      decision(
        'council-decision',
        'A2023-11.1.a',
        words('Педагогикалық кеңес шешімі', 'Решение педагогического совета', 'Decision of the pedagogical council'),
        atSchool,
      ),
      decision(
        'trustees-decision',
        'A2023-11.1.b',
        words('Қамқоршылық кеңес шешімі', 'Решение попечительского совета', 'Decision of the board of trustees'),
        atSchool,
      ),
      decision(
        'method-council-decision',
        'A2023-11.2',
        words(
          'Педагогикалық не әдістемелік кеңес шешімі',
          'Решение педагогического или методического совета',
          'Decision of the pedagogical or methodical council',
        ),
        inCollege,
      ),
      ...orderAttachments,
    ],
    bans: [
      { ...dangerBan('A2023-11.1.h'), when: { all: [atSchool, { fact: 'dangerZone', is: true }] } },
      {
        clause: 'A2023-11.1.d',
        when: { all: [atSchool, { fact: 'homeConditions', is: false }] },
        because: words(
          'Үйде қашықтан оқуға жағдай жоқ.',
          'Дома нет условий для дистанционного обучения.',
          'There are no conditions for distance learning at home.',
        ),
      },
      backwards('A2023-3.5'),
    ],
    decidedBy: [
      { body: 'pedagogical-council', clause: 'A2023-11.1.a', levels: schoolLevels },
      { body: 'board-of-trustees', clause: 'A2023-11.1.b', levels: schoolLevels },
      { body: 'methodical-council', clause: 'A2023-11.2', levels: collegeLevels },
      { body: 'head', clause: 'A2023-3.5' },
    ],
  },
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
