type InThree = { kk: string; ru: string; en: string }

export interface SmallCourse {
  org: 'university' | 'college' | 'school'
  key: string
  code: string
  programme: string
  credits: number | null
  hours: number | null
  name: InThree
  description: InThree
  teacher: string
  tutor: string | null
  period: string
  startsOn: string
  endsOn: string
  groups: readonly string[]
  modules: readonly { name: InThree; dueOn: string; lessons: readonly InThree[] }[]
}

const databases: SmallCourse = {
  org: 'university',
  key: 'databases',
  code: 'DB 3204',
  programme: 'is',
  credits: 5,
  hours: 150,
  name: { kk: 'Деректер қорын жобалау', ru: 'Проектирование баз данных', en: 'Database design' },
  description: {
    kk: 'Кестелерді, кілттерді және байланыстарды жобалау, сұрау тілі, транзакциялар.',
    ru: 'Проектирование таблиц, ключей и связей, язык запросов, транзакции.',
    en: 'Designing tables, keys and relations, the query language, transactions.',
  },
  teacher: 'teacher.nurlan',
  tutor: 'tutor.dana',
  period: 'autumn',
  startsOn: '2026-09-01',
  endsOn: '2026-12-12',
  groups: ['group.is-24-1', 'group.is-24-2'],
  modules: [
    {
      name: { kk: 'Кілттер мен байланыстар', ru: 'Ключи и связи', en: 'Keys and relations' },
      dueOn: '2026-11-27',
      lessons: [
        {
          kk: `# Кілт дегеніміз не
Кестедегі әр жолды дәл табу үшін **кілт** керек: екі жолда бірдей болмайтын баған немесе бағандар жиыны. Студенттің аты кілт бола алмайды, өйткені аттас адамдар бар; студенттік билет нөмірі бола алады.

| Баған | Кілт бола ала ма | Неге |
|---|---|---|
| Аты-жөні | Жоқ | Аттас адамдар кездеседі |
| Билет нөмірі | Иә | Ешқашан қайталанбайды |
| Туған күні | Жоқ | Бір күні көп адам туады |

:::check
Қай баған топ ішінде кілт бола алады?
- Тегі
+ Тізімдегі реттік нөмірі
- Тұрғын мекені
= Реттік нөмір топ ішінде қайталанбайды, қалғандары қайталануы мүмкін.
:::`,
          ru: `# Что такое ключ
Чтобы точно найти строку таблицы, нужен **ключ**: столбец или набор столбцов, который не повторяется ни в каких двух строках. Имя студента ключом быть не может, потому что бывают тёзки; номер студенческого билета может.

| Столбец | Может ли быть ключом | Почему |
|---|---|---|
| Имя и фамилия | Нет | Бывают полные тёзки |
| Номер билета | Да | Никогда не повторяется |
| Дата рождения | Нет | В один день рождаются многие |

:::check
Какой столбец может быть ключом внутри группы?
- Фамилия
+ Порядковый номер в списке
- Место жительства
= Порядковый номер внутри группы не повторяется, остальное может повториться.
:::`,
          en: `# What a key is
To find a row of a table exactly one needs a **key**: a column or a set of columns that no two rows share. A student’s name cannot be a key, because people share names; the number of the student card can.

| Column | Can it be a key | Why |
|---|---|---|
| Name and surname | No | People share them |
| Card number | Yes | It never repeats |
| Date of birth | No | Many are born on one day |

:::check
Which column can be a key within a group?
- Surname
+ Number in the list
- Place of living
= The number in the list is not repeated within a group; the others may be.
:::`,
        },
        {
          kk: `# Байланыстың үш түрі
Екі кесте үш түрлі байланысады: *бірге бір*, *бірге көп*, *көпке көп*. Соңғысы үшін үшінші кесте керек: онда әр жол бір жұпты білдіреді.

Мысалы, студент пен пән көпке көп байланысады: бір студент бірнеше пән оқиды, бір пәнді көп студент оқиды. Үшінші кестеде студенттің кілті мен пәннің кілті тұрады, ал екеуі бірге сол кестенің кілті болады.

:::notice tip
Кестелерді алдымен қағазға сызыңыз. Қағаздағы қатені түзету дерекқордағыдан әлдеқайда арзан.
:::`,
          ru: `# Три вида связей
Две таблицы связываются тремя способами: *один к одному*, *один ко многим*, *многие ко многим*. Для последнего нужна третья таблица, где каждая строка означает одну пару.

Например, студент и дисциплина связаны как многие ко многим: студент изучает несколько дисциплин, дисциплину изучают многие студенты. В третьей таблице стоят ключ студента и ключ дисциплины, а вместе они образуют её ключ.

:::notice tip
Сначала нарисуйте таблицы на бумаге. Исправить ошибку на бумаге гораздо дешевле, чем в базе.
:::`,
          en: `# Three kinds of relation
Two tables are related in three ways: *one to one*, *one to many*, *many to many*. The last needs a third table in which each row stands for one pair.

A student and a discipline, for example, are related many to many: a student takes several disciplines, and a discipline is taken by many students. The third table holds the student’s key and the discipline’s key, and the two together are its own key.

:::notice tip
Draw the tables on paper first. A mistake on paper is far cheaper to mend than one in a database.
:::`,
        },
      ],
    },
  ],
}

const statistics: SmallCourse = {
  org: 'university',
  key: 'statistics',
  code: 'ST 2108',
  programme: 'econ',
  credits: 4,
  hours: 120,
  name: { kk: 'Статистика', ru: 'Статистика', en: 'Statistics' },
  description: {
    kk: 'Деректерді жинау, сипаттау және олардан қорытынды шығару.',
    ru: 'Как собирать данные, описывать их и делать из них выводы.',
    en: 'How to collect data, describe them and draw conclusions.',
  },
  teacher: 'teacher.elena',
  tutor: 'tutor.dana',
  period: 'autumn',
  startsOn: '2026-09-01',
  endsOn: '2026-12-12',
  groups: ['group.ek-25-1'],
  modules: [
    {
      name: { kk: 'Орташа және шашырау', ru: 'Среднее и разброс', en: 'Mean and spread' },
      dueOn: '2026-11-28',
      lessons: [
        {
          kk: `# Орташа мән бәрін айтпайды
Бес студент 60, 70, 70, 80, 100 балл алды. Орташасы

:::formula
\\bar{x} = \\frac{60 + 70 + 70 + 80 + 100}{5} = 76
Балдардың қосындысын олардың санына бөлеміз.
:::

Бірақ 76 балды ешкім алған жоқ. Ортадағы студенттің балы — **медиана** — 70. Бір өте жоғары не төмен мән орташаны өзіне тартады, ал медиана орнынан қозғалмайды. Сондықтан жалақы туралы айтқанда медиана шынайырақ.`,
          ru: `# Среднее говорит не всё
Пять студентов получили 60, 70, 70, 80 и 100 баллов. Среднее

:::formula
\\bar{x} = \\frac{60 + 70 + 70 + 80 + 100}{5} = 76
Сумму баллов делим на их число.
:::

Но 76 баллов не получил никто. Балл студента, стоящего посередине, — **медиана** — равен 70. Одно очень большое или малое значение тянет среднее за собой, а медиана остаётся на месте. Поэтому о зарплатах честнее говорить медианой.`,
          en: `# The mean does not say everything
Five students got 60, 70, 70, 80 and 100 points. The mean is

:::formula
\\bar{x} = \\frac{60 + 70 + 70 + 80 + 100}{5} = 76
The sum of the points divided by their number.
:::

Yet nobody got 76. The points of the student in the middle — the **median** — are 70. One very large or small value pulls the mean after it, while the median stays where it is. That is why the median is the more honest figure for wages.`,
        },
      ],
    },
  ],
}

const web: SmallCourse = {
  org: 'college',
  key: 'web',
  code: 'КМ 03',
  programme: 'software',
  credits: 4,
  hours: 96,
  name: { kk: 'Веб-парақтар жасау', ru: 'Разработка веб-страниц', en: 'Making web pages' },
  description: {
    kk: 'Бет құрылымы, безендіру, қолжетімділік.',
    ru: 'Устройство страницы, оформление, доступность.',
    en: 'How a page is built, styled and made accessible.',
  },
  teacher: 'teacher.marat',
  tutor: 'tutor.college',
  period: 'autumn',
  startsOn: '2026-09-01',
  endsOn: '2026-12-26',
  groups: ['group.bq-25-1', 'group.po-25-2'],
  modules: [
    {
      name: { kk: 'Беттің құрылымы', ru: 'Устройство страницы', en: 'How a page is built' },
      dueOn: '2026-11-30',
      lessons: [
        {
          kk: `# Тақырып деңгейлері
Беттің мазмұны тақырыптардан көрінуі керек: \`h1\` — беттің аты, \`h2\` — бөлімдер, \`h3\` — бөлімшелер. Деңгейді секіріп кетпеңіз: көрмейтін адам экран оқығышпен тақырыптан тақырыпқа өтіп жүреді.

1. Бетте бір ғана \`h1\` болсын.
2. Тақырыпты әріп үлкейту үшін емес, мағына үшін қолданыңыз.
3. Тақырыптарды ғана оқып шығыңыз: олардан беттің не туралы екені түсінікті ме?`,
          ru: `# Уровни заголовков
Содержание страницы должно быть видно из заголовков: \`h1\` — название страницы, \`h2\` — разделы, \`h3\` — подразделы. Не перескакивайте через уровень: незрячий человек ходит по странице от заголовка к заголовку.

1. На странице один \`h1\`.
2. Заголовок нужен для смысла, а не чтобы увеличить буквы.
3. Прочитайте только заголовки: понятно ли, о чём страница?`,
          en: `# Levels of headings
The content of a page should show in its headings: \`h1\` is the name of the page, \`h2\` its sections, \`h3\` their parts. Do not skip a level: a blind person walks through a page from heading to heading.

1. One \`h1\` a page.
2. A heading is for meaning, not for larger letters.
3. Read the headings alone: is it clear what the page is about?`,
        },
      ],
    },
  ],
}

const informatics: SmallCourse = {
  org: 'school',
  key: 'informatics-7',
  code: 'ИНФ-7',
  programme: 'basic',
  credits: null,
  hours: 34,
  name: { kk: 'Информатика, 7-сынып', ru: 'Информатика, 7 класс', en: 'Informatics, year 7' },
  description: {
    kk: 'Ақпаратты өлшеу, кестелер, алғашқы бағдарламалар.',
    ru: 'Измерение информации, таблицы, первые программы.',
    en: 'Measuring information, tables, first programs.',
  },
  teacher: 'teacher.saule',
  tutor: null,
  period: 'quarter.2',
  startsOn: '2026-11-09',
  endsOn: '2026-12-30',
  groups: ['class.7a'],
  modules: [
    {
      name: { kk: 'Ақпаратты өлшеу', ru: 'Измерение информации', en: 'Measuring information' },
      dueOn: '2026-11-27',
      lessons: [
        {
          kk: `# Бит және байт
Шам не жанып тұр, не сөніп тұр: бұл — бір **бит**. Екі шам төрт түрлі хабар бере алады, үш шам — сегіз. Сегіз биттен **байт** құралады, ол 256 түрлі мән қабылдайды.

:::formula
2^8 = 256
Сегіз шамның жану тәсілдерінің саны.
:::

:::check
Төрт шам неше түрлі хабар бере алады?
- 4
- 8
+ 16
= Әр жаңа шам хабар санын екі еселейді: 2, 4, 8, 16.
:::`,
          ru: `# Бит и байт
Лампа либо горит, либо нет: это один **бит**. Две лампы могут передать четыре разных сообщения, три — восемь. Восемь битов составляют **байт**, и он принимает 256 разных значений.

:::formula
2^8 = 256
Столькими способами могут гореть восемь ламп.
:::

:::check
Сколько разных сообщений передадут четыре лампы?
- 4
- 8
+ 16
= Каждая новая лампа удваивает число сообщений: 2, 4, 8, 16.
:::`,
          en: `# Bit and byte
A lamp is either on or off: that is one **bit**. Two lamps can give four different messages, three lamps eight. Eight bits make a **byte**, and it takes 256 different values.

:::formula
2^8 = 256
The number of ways in which eight lamps can be lit.
:::

:::check
How many different messages can four lamps give?
- 4
- 8
+ 16
= Each new lamp doubles the number of messages: 2, 4, 8, 16.
:::`,
        },
      ],
    },
  ],
}

export const smallCourses: readonly SmallCourse[] = [databases, statistics, web, informatics]
