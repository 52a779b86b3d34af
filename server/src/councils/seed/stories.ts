import type { Choice, CouncilKind, MemberRole } from '@dala/domain/councils'
import type { DemoPerson } from '#seed'

interface Matter {
  title: { kk: string; ru: string; en: string }
  proposal: { kk: string; ru: string }
  /** Keys of the demo's people whom it concerns. */
  about?: readonly string[]
}

interface Decided extends Matter {
  heard: string
  wording: { kk: string; ru: string }
  conditions?: string
  /** Votes that are not «for», by the member's key. */
  otherwise?: Readonly<Record<string, Choice>>
}

export interface CouncilStory {
  org: DemoPerson['org']
  kind: CouncilKind
  name: { kk: string; ru: string; en: string }
  basis: string
  place: string
  members: readonly (readonly [key: string, role: MemberRole])[]
  /** A meeting so many working days ago, with signed minutes. */
  past: { ago: number; clock: string; absent: readonly string[]; items: readonly Decided[] }
  /** A meeting that is coming, in so many working days. */
  coming: { inDays: number; clock: string; items: readonly Matter[] }
  /** What waits besides. */
  waiting: readonly Matter[]
}

export const stories: readonly CouncilStory[] = [
  {
    org: 'school',
    kind: 'pedagogical-council',
    name: { kk: 'Мектептің педагогикалық кеңесі', ru: 'Педагогический совет школы', en: 'Pedagogical council of the school' },
    basis: '',
    place: 'Мұғалімдер бөлмесі',
    members: [
      ['head.school', 'chair'],
      ['registrar.school', 'deputy'],
      ['council-secretary.school', 'secretary'],
      ['teacher.saule', 'member'],
      ['tutor.school', 'member'],
    ],
    past: {
      ago: 12,
      clock: '15:30',
      absent: ['tutor.school'],
      items: [
        {
          title: {
            kk: 'Бірінші тоқсанның қорытындысы туралы',
            ru: 'Об итогах первой четверти',
            en: 'Results of the first quarter',
          },
          proposal: {
            kk: 'Тоқсан қорытындысын бекіту, үлгерімі төмен сыныптарға қосымша кеңес ұйымдастыру.',
            ru: 'Утвердить итоги четверти, организовать консультации в классах с низкой успеваемостью.',
          },
          heard:
            'Қ. Ж. Әбілдина тоқсан қорытындысын баяндады: үлгерім – 100 %, білім сапасы – 64 %. С. Т. Ибраева 7 «А» сыныбының информатикадан нәтижесін талдады.',
          wording: {
            kk: 'Бірінші тоқсанның қорытындысы бекітілсін. Пән мұғалімдері екінші тоқсанда аптасына бір рет кеңес өткізсін.',
            ru: 'Утвердить итоги первой четверти. Учителям-предметникам во второй четверти проводить консультации раз в неделю.',
          },
        },
        {
          title: {
            kk: 'Артём Вагнерге жеке оқу кестесін беру туралы',
            ru: 'Об индивидуальном графике обучения Артёма Вагнера',
            en: 'An individual schedule for Artyom Vagner',
          },
          proposal: { kk: 'Жеке кестені келісу.', ru: 'Согласовать индивидуальный график.' },
          about: ['learner.artyom'],
          heard: 'Сынып жетекшісі С. А. Волковтың жазбаша ұсынысы оқылды: облыстық спорт жиынына байланысты.',
          wording: {
            kk: '9 «Б» сыныбының оқушысы А. А. Вагнерге екінші тоқсанға жеке кесте берілсін.',
            ru: 'Предоставить ученику 9 «Б» класса А. А. Вагнеру индивидуальный график на вторую четверть.',
          },
          conditions: 'БЖБ мен ТЖБ жалпы кесте бойынша тапсырылады / СОР и СОЧ сдаются по общему графику.',
          otherwise: { 'teacher.saule': 'abstain' },
        },
      ],
    },
    coming: {
      inDays: 3,
      clock: '15:30',
      items: [
        {
          title: {
            kk: 'Қашықтан оқитын оқушылардың нәтижелері туралы',
            ru: 'О результатах учеников, обучающихся дистанционно',
            en: 'Results of pupils who study at a distance',
          },
          proposal: {
            kk: 'Бірінші тоқсанның нәтижесін тыңдау, әрқайсысы бойынша қолдау шараларын белгілеу.',
            ru: 'Заслушать результаты первой четверти и определить поддержку по каждому.',
          },
        },
      ],
    },
    waiting: [
      {
        title: { kk: 'ТЖБ кестесі туралы', ru: 'О графике СОЧ', en: 'The schedule of term assessments' },
        proposal: { kk: 'Екінші тоқсанның ТЖБ кестесін бекіту.', ru: 'Утвердить график СОЧ второй четверти.' },
      },
    ],
  },
  {
    org: 'school',
    kind: 'board-of-trustees',
    name: { kk: 'Мектептің қамқоршылық кеңесі', ru: 'Попечительский совет школы', en: 'Board of trustees of the school' },
    basis: '',
    place: 'Мәжіліс залы',
    members: [
      ['guardian.andrei', 'chair'],
      ['guardian.gulnara', 'member'],
      ['guardian.school.01', 'member'],
      ['guardian.school.02', 'member'],
      ['council-secretary.school', 'secretary'],
    ],
    past: {
      ago: 9,
      clock: '18:00',
      absent: [],
      items: [
        {
          title: {
            kk: 'Қашықтан оқуға көшірудің тәртібімен танысу',
            ru: 'О порядке перевода на дистанционное обучение',
            en: 'How pupils move to distance learning',
          },
          proposal: {
            kk: 'Ата-аналардың өтініштерін кеңесте қарау тәртібін қабылдау.',
            ru: 'Принять порядок рассмотрения заявлений родителей в совете.',
          },
          heard: 'Директор Ш. К. Мырзабекова қағидаларды түсіндірді, ата-аналардың сұрақтарына жауап берді.',
          wording: {
            kk: 'Ата-аналардың өтініштері педагогикалық кеңестен кейін бес жұмыс күні ішінде қаралсын.',
            ru: 'Рассматривать заявления родителей в течение пяти рабочих дней после педагогического совета.',
          },
        },
      ],
    },
    coming: {
      inDays: 5,
      clock: '18:00',
      items: [
        {
          title: {
            kk: 'Интернеті жоқ отбасыларға құрылғы беру туралы',
            ru: 'О выдаче устройств семьям без интернета',
            en: 'Devices for families without internet',
          },
          proposal: { kk: 'Құрылғылар тізімін қарау.', ru: 'Рассмотреть список устройств.' },
        },
      ],
    },
    waiting: [],
  },
  {
    org: 'college',
    kind: 'methodical-council',
    name: { kk: 'Оқу-әдістемелік кеңес', ru: 'Учебно-методический совет', en: 'Educational-methodical council' },
    basis: 'Колледж жарғысы, 6.4-тармақ / Устав колледжа, п. 6.4',
    place: '112-кабинет',
    members: [
      ['head.college', 'chair'],
      ['dean.college', 'deputy'],
      ['registrar.college', 'secretary'],
      ['teacher.marat', 'member'],
      ['tutor.college', 'member'],
    ],
    past: {
      ago: 14,
      clock: '14:00',
      absent: ['tutor.college'],
      items: [
        {
          title: {
            kk: 'Онлайн-курстардың силлабустары туралы',
            ru: 'О силлабусах онлайн-курсов',
            en: 'Syllabuses of the online courses',
          },
          proposal: { kk: 'Арнайы пәндер силлабустарын мақұлдау.', ru: 'Одобрить силлабусы специальных дисциплин.' },
          heard: 'М. Қ. Сүлейменов «Бағдарламалау» пәнінің силлабусын таныстырды.',
          wording: { kk: 'Силлабустар мақұлдансын.', ru: 'Одобрить силлабусы.' },
        },
      ],
    },
    coming: {
      inDays: 4,
      clock: '14:00',
      items: [
        {
          title: {
            kk: 'Өндірістік практиканың бағдарламасы туралы',
            ru: 'О программе производственной практики',
            en: 'The programme of production practice',
          },
          proposal: { kk: 'Бағдарламаны мақұлдау.', ru: 'Одобрить программу.' },
        },
      ],
    },
    waiting: [],
  },
  {
    org: 'university',
    kind: 'academic-council',
    name: { kk: 'Ғылыми кеңес', ru: 'Учёный совет', en: 'Academic council' },
    basis: 'Ғылыми кеңес туралы ереже, 18-тармақ / Положение об учёном совете, п. 18',
    place: 'Ғылыми кеңес залы, 301',
    members: [
      ['head.university', 'chair'],
      ['dean.university', 'deputy'],
      ['council-secretary.university', 'secretary'],
      ['teacher.nurlan', 'member'],
      ['teacher.elena', 'member'],
      ['methodologist.university', 'member'],
      ['registrar.university', 'member'],
      ['adviser.university', 'member'],
      ['librarian.university', 'member'],
    ],
    past: {
      ago: 17,
      clock: '10:00',
      absent: ['librarian.university', 'teacher.elena'],
      items: [
        {
          title: {
            kk: 'Өндірістік практика бағдарламасын бекіту туралы',
            ru: 'Об утверждении программы производственной практики',
            en: 'Approval of the programme of practice',
          },
          proposal: {
            kk: '6B06102 «Ақпараттық жүйелер» бағдарламасының практика бағдарламасын бекіту.',
            ru: 'Утвердить программу практики по ОП 6B06102 «Информационные системы».',
          },
          heard: 'Н. Б. Оспан практика бағдарламасын таныстырды. А. С. Бейсенова жұмыс берушілердің пікірін келтірді.',
          wording: {
            kk: 'Практика бағдарламасы 2026/2027 оқу жылына бекітілсін.',
            ru: 'Утвердить программу практики на 2026/2027 учебный год.',
          },
          otherwise: { 'adviser.university': 'against' },
        },
      ],
    },
    coming: {
      inDays: 6,
      clock: '10:00',
      items: [
        {
          title: {
            kk: 'Танылатын онлайн-курстардың тізбесі туралы',
            ru: 'О перечне онлайн-курсов для признания',
            en: 'The list of online courses for recognition',
          },
          proposal: { kk: 'Тізбені екі жылға бекіту.', ru: 'Утвердить перечень на два года.' },
        },
        {
          title: {
            kk: 'Қашықтан оқу академиялық саясатына өзгерістер',
            ru: 'Об изменениях академической политики о дистанционном обучении',
            en: 'Changes to the academic policy on distance learning',
          },
          proposal: { kk: 'Өзгерістерді талқылау.', ru: 'Обсудить изменения.' },
        },
      ],
    },
    waiting: [],
  },
]
