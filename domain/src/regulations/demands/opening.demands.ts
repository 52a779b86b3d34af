import type { Demand } from '../demand.ts'
import { collegeLevels, higherLevels } from '../level.ts'
import { words } from '../words.ts'

/** Order 169: the licence, the agreement of the authority, complexes, programmes of practice. */
export const a2010Opening: readonly Demand[] = [
  { key: 'licence', clause: 'A2010-4.a', name: words('Күші бар лицензия', 'Действующая лицензия', 'Valid licence') },
  {
    key: 'authority-agreement',
    clause: 'A2010-4.b',
    name: words('Уәкілетті органның келісімі', 'Согласование уполномоченного органа', 'Agreement of the authorised body'),
  },
  {
    key: 'complexes',
    clause: 'A2010-14.b',
    name: words('Барлық пәннің ЭОӘК', 'ЭУМК всех дисциплин', 'Teaching complexes of all disciplines'),
  },
  {
    key: 'complexes-checked',
    clause: 'A2010-14.c',
    name: words('ЭОӘК стандартқа сәйкестігі', 'Соответствие ЭУМК стандарту', 'Complexes checked against the standard'),
  },
  {
    key: 'practice-programme',
    clause: 'A2010-32.b',
    name: words('Практика бағдарламасы', 'Программа практики', 'Programme of practice'),
    only: 'practice',
  },
  {
    key: 'practice-approved',
    clause: 'A2010-32.c',
    name: words(
      'Ғылыми кеңестің практика бағдарламасын бекітуі',
      'Утверждение программы практики учёным советом',
      'Approval of the practice programme by the academic council',
    ),
    only: 'practice',
  },
]

/** Order 137: the organisation's own decision and complexes for all disciplines. */
export const a2015Opening: readonly Demand[] = [
  {
    key: 'own-decision',
    clause: 'A2015-4',
    name: words('Ұйымның өз шешімі', 'Собственное решение организации', 'The organisation’s own decision'),
  },
  {
    key: 'complexes',
    clause: 'A2015-14.a',
    name: words('Барлық пәннің ЭОӘК', 'ЭУМК всех дисциплин', 'Teaching complexes of all disciplines'),
  },
]

const order40 = words('№ 40 бұйрық тізбесіндегі мамандық', 'Специальность в перечне приказа № 40', 'Speciality on the list of order No. 40')
const classifier = words('Жіктеуіштегі мамандық', 'Специальность по классификатору', 'Speciality of the classifier')
const list = words('Пәндер мен модульдер тізбесі', 'Перечень дисциплин и модулей', 'List of disciplines and modules')
const listOrder = words('Тізбені бекіткен бұйрық', 'Приказ об утверждении перечня', 'Order that approves the list')

/** The draft of 2021. */
export const a2021Opening: readonly Demand[] = [
  { key: 'standard', clause: 'A2021-14', name: words('Білім беру стандарты', 'Стандарт образования', 'Standard of education') },
  {
    key: 'academic-policy',
    clause: 'A2021-11.5',
    name: words(
      'Академиялық саясаттағы қашықтан оқыту нормалары',
      'Нормы о дистанционном обучении в академической политике',
      'Norms on distance learning in the academic policy',
    ),
    levels: higherLevels,
  },
  { key: 'distance-list', clause: 'A2021-24.a', name: list, levels: [...collegeLevels, ...higherLevels] },
  { key: 'distance-list-order', clause: 'A2021-24.b', name: listOrder, levels: [...collegeLevels, ...higherLevels] },
  { key: 'classifier', clause: 'A2021-25', name: classifier, levels: collegeLevels, studyForms: ['full-time'] },
  { key: 'extramural-list', clause: 'A2021-26', name: order40, levels: collegeLevels, studyForms: ['extramural'] },
  { key: 'extramural-list', clause: 'A2021-27', name: order40, levels: collegeLevels, studyForms: ['evening'] },
  { key: 'extramural-list', clause: 'A2021-28', name: order40, levels: collegeLevels, studyForms: ['externship'] },
]

/** Order 349: the Register, the list approved by order, the classifiers. */
export const a2023Opening: readonly Demand[] = [
  {
    key: 'register-number',
    clause: 'A2023-R1.7',
    name: words(
      'Білім беру бағдарламалары тізіліміндегі нөмір',
      'Номер в Реестре образовательных программ',
      'Number in the Register of programmes',
    ),
    levels: collegeLevels,
  },
  { key: 'distance-list', clause: 'A2023-16.a', name: list, levels: collegeLevels },
  { key: 'distance-list-order', clause: 'A2023-16.b', name: listOrder, levels: collegeLevels },
  { key: 'classifier', clause: 'A2023-18.c', name: classifier, levels: collegeLevels, studyForms: ['full-time'] },
  {
    key: 'extramural-list',
    clause: 'A2023-19.c',
    name: order40,
    levels: collegeLevels,
    studyForms: ['extramural', 'evening', 'externship'],
  },
  {
    key: 'digital-resources',
    clause: 'A2023-R1.6',
    name: words('Цифрлық білім беру ресурстары', 'Цифровые образовательные ресурсы', 'Digital educational resources'),
  },
]
