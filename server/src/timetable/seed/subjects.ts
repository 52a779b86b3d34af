import type { Words } from '@dala/domain/regulations'

const subject = (kk: string, ru: string, en: string): Words => ({ kk, ru, en })

/** Subjects of the demo's weeks by a short key. */
export const subjects = {
  kaz: subject('Қазақ тілі', 'Казахский язык', 'Kazakh language'),
  kazlit: subject('Қазақ әдебиеті', 'Казахская литература', 'Kazakh literature'),
  rus: subject('Орыс тілі', 'Русский язык', 'Russian language'),
  ruslit: subject('Орыс әдебиеті', 'Русская литература', 'Russian literature'),
  eng: subject('Ағылшын тілі', 'Английский язык', 'English'),
  math: subject('Математика', 'Математика', 'Mathematics'),
  alg: subject('Алгебра', 'Алгебра', 'Algebra'),
  geom: subject('Геометрия', 'Геометрия', 'Geometry'),
  inf: subject('Информатика', 'Информатика', 'Informatics'),
  digital: subject('Цифрлық сауаттылық', 'Цифровая грамотность', 'Digital literacy'),
  phys: subject('Физика', 'Физика', 'Physics'),
  chem: subject('Химия', 'Химия', 'Chemistry'),
  bio: subject('Биология', 'Биология', 'Biology'),
  geo: subject('География', 'География', 'Geography'),
  nature: subject('Жаратылыстану', 'Естествознание', 'Natural science'),
  world: subject('Дүниетану', 'Познание мира', 'Knowledge of the world'),
  hist: subject('Қазақстан тарихы', 'История Казахстана', 'History of Kazakhstan'),
  whist: subject('Дүниежүзі тарихы', 'Всемирная история', 'World history'),
  law: subject('Құқық негіздері', 'Основы права', 'Basics of law'),
  pe: subject('Дене шынықтыру', 'Физическая культура', 'Physical education'),
  art: subject('Көркем еңбек', 'Художественный труд', 'Art and craft'),
  music: subject('Музыка', 'Музыка', 'Music'),
  read: subject('Әдебиеттік оқу', 'Литературное чтение', 'Reading'),
  nvp: subject('Алғашқы әскери дайындық', 'Начальная военная подготовка', 'Basic military training'),
  hour: subject('Сынып сағаты', 'Классный час', 'Class hour'),
  db: subject('Дерекқорлар жүйесі', 'Системы баз данных', 'Database systems'),
  algo: subject('Алгоритмдер мен деректер құрылымы', 'Алгоритмы и структуры данных', 'Algorithms and data structures'),
  nets: subject('Компьютерлік желілер', 'Компьютерные сети', 'Computer networks'),
  phil: subject('Философия', 'Философия', 'Philosophy'),
  prog: subject('Бағдарламалау негіздері', 'Основы программирования', 'Introduction to programming'),
  research: subject('Ғылыми зерттеу әдістері', 'Методы научных исследований', 'Research methods'),
  ml: subject('Машиналық оқыту', 'Машинное обучение', 'Machine learning'),
  econ: subject('Микроэкономика', 'Микроэкономика', 'Microeconomics'),
  stat: subject('Статистика', 'Статистика', 'Statistics'),
  civil: subject('Азаматтық құқық', 'Гражданское право', 'Civil law'),
  labour: subject('Еңбек құқығы', 'Трудовое право', 'Labour law'),
  web: subject('Веб-әзірлеу', 'Веб-разработка', 'Web development'),
  os: subject('Операциялық жүйелер', 'Операционные системы', 'Operating systems'),
  tourism: subject('Туризм негіздері', 'Основы туризма', 'Basics of tourism'),
  service: subject('Қызмет көрсету мәдениеті', 'Культура обслуживания', 'Service culture'),
} as const

export type SubjectKey = keyof typeof subjects
