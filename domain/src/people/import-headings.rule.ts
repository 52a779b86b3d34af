import { foldKazakh } from '@dala/locale'
import { fieldsOfKind, type ImportField, type ImportKind } from './import.schema.ts'

/** A heading reduced to what it says: no case, no marks, Kazakh letters folded. Two headings with one key mean the same. */
export const headingKey = (heading: string): string =>
  foldKazakh(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

// Headings as schools, colleges and universities write them, in three languages.
const headings: Record<ImportField, readonly string[]> = {
  iin: ['ИИН', 'ЖСН', 'IIN', 'ИИН обучающегося', 'ИИН студента', 'ИИН ученика', 'Білім алушының ЖСН', 'Individual identification number'],
  externalId: [
    'Внешний номер',
    'Сыртқы нөмір',
    'External ID',
    'ID',
    'Код',
    'Platonus ID',
    'ИД',
    'Табельный номер',
    'sourcedId',
    'username',
  ],
  surname: ['Фамилия', 'Тегі', 'Surname', 'Last name', 'Family name', 'lastname', 'familyName'],
  givenName: ['Имя', 'Аты', 'Name', 'Given name', 'First name', 'firstname', 'givenName'],
  patronymic: ['Отчество', 'Әкесінің аты', 'Patronymic', 'Middle name', 'middlename'],
  fullName: ['ФИО', 'Ф.И.О.', 'Аты-жөні', 'Тегі аты әкесінің аты', 'Фамилия имя отчество', 'Full name', 'ФИО обучающегося', 'ФИО студента'],
  latinName: ['Имя латиницей', 'Латын әрпімен', 'Latin name', 'Name in Latin'],
  birthDate: ['Дата рождения', 'Туған күні', 'Birth date', 'Date of birth', 'Туған жылы айы күні', 'birthDate'],
  email: ['Электронная почта', 'Эл. почта', 'E-mail', 'Email', 'Почта', 'Электрондық пошта', 'Пошта', 'mail'],
  phone: ['Телефон', 'Phone', 'Мобильный телефон', 'Ұялы телефон', 'Номер телефона', 'Mobile', 'sms'],
  number: [
    'Номер зачётки',
    'Номер зачетной книжки',
    'Зачётная книжка',
    'Сынақ кітапшасы',
    'Номер личного дела',
    'Жеке іс нөмірі',
    'Learner number',
    'Student number',
    'Номер билета',
    'Card number',
  ],
  level: ['Уровень', 'Уровень образования', 'Деңгей', 'Білім деңгейі', 'Level', 'Степень'],
  studyForm: ['Форма обучения', 'Оқу нысаны', 'Оқу түрі', 'Study form', 'Form of study'],
  studyYear: ['Курс', 'Год обучения', 'Оқу жылы', 'Курсы', 'Study year', 'Year'],
  group: ['Группа', 'Топ', 'Group', 'Класс', 'Сынып', 'Class', 'Академическая группа'],
  language: ['Язык обучения', 'Оқу тілі', 'Language', 'Тіл', 'Язык'],
  orderNumber: [
    'Номер приказа',
    'Приказ о зачислении',
    'Бұйрық нөмірі',
    'Қабылдау бұйрығы',
    'Order number',
    'Номер приказа о зачислении',
    '№ приказа',
    '№ бұйрық',
  ],
  orderDate: ['Дата приказа', 'Дата приказа о зачислении', 'Бұйрық күні', 'Order date', 'Дата зачисления', 'Қабылданған күні'],
  guardianIin: ['ИИН родителя', 'ИИН законного представителя', 'Ата-анасының ЖСН', 'Guardian IIN', 'Parent IIN'],
  guardianSurname: ['Фамилия родителя', 'Ата-анасының тегі', 'Guardian surname', 'Parent surname'],
  guardianGivenName: ['Имя родителя', 'Ата-анасының аты', 'Guardian given name', 'Parent given name'],
  guardianPatronymic: ['Отчество родителя', 'Ата-анасының әкесінің аты', 'Guardian patronymic', 'Parent patronymic'],
  guardianFullName: [
    'ФИО родителя',
    'Родитель',
    'Ата-анасының аты-жөні',
    'Ата-анасы',
    'Guardian',
    'Parent',
    'Guardian full name',
    'ФИО законного представителя',
  ],
  guardianPhone: ['Телефон родителя', 'Ата-анасының телефоны', 'Guardian phone', 'Parent phone'],
  guardianEmail: [
    'Почта родителя',
    'Электронная почта родителя',
    'Ата-анасының поштасы',
    'Guardian email',
    'Parent email',
    'Guardian e-mail',
  ],
  relation: ['Кем приходится', 'Родство', 'Туыстығы', 'Кім болып келеді', 'Relation'],
  childIin: ['ИИН ребёнка', 'ИИН обучающегося', 'Баланың ЖСН', 'Child IIN', 'Learner IIN'],
  childExternalId: ['Внешний номер ребёнка', 'Баланың сыртқы нөмірі', 'Child external ID', 'Learner ID'],
  position: ['Должность', 'Лауазымы', 'Лауазым', 'Position', 'Job title'],
  unit: ['Подразделение', 'Кафедра', 'Отдел', 'Бөлім', 'Бөлімше', 'Unit', 'Department', 'Chair'],
  hiredOn: ['Дата приёма', 'Дата приема на работу', 'Жұмысқа қабылданған күні', 'Hired on', 'Hire date'],
}

/**
 * What the columns of a file probably mean. What the organisation chose before for a heading wins; a field is given once.
 * @param remembered earlier choices by `headingKey`; null means the column was left out
 */
export function guessMapping(
  kind: ImportKind,
  columns: readonly string[],
  remembered: ReadonlyMap<string, ImportField | null> = new Map(),
): (ImportField | null)[] {
  const fields = fieldsOfKind[kind]
  const known = new Map<string, ImportField>()
  // A later field does not take a heading from an earlier one of the same kind.
  for (const field of fields)
    for (const heading of headings[field]) if (!known.has(headingKey(heading))) known.set(headingKey(heading), field)
  // «ИИН обучающегося» in a list of guardians is the child's.
  if (kind === 'guardians') for (const heading of headings.childIin) known.set(headingKey(heading), 'childIin')
  const taken = new Set<ImportField>()
  return columns.map((column) => {
    const key = headingKey(column)
    const chosen = remembered.has(key) ? remembered.get(key) : known.get(key)
    if (chosen === undefined || chosen === null || !fields.includes(chosen) || taken.has(chosen)) return null
    taken.add(chosen)
    return chosen
  })
}
