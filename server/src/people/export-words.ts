import type { FaultCode, LearnerStatus, Relation } from '@dala/domain/people'

interface ExportWords {
  learners: string
  staff: string
  guardians: string
  faults: string
  surname: string
  givenName: string
  patronymic: string
  number: string
  group: string
  studyYear: string
  status: string
  since: string
  position: string
  unit: string
  email: string
  phone: string
  training: string
  none: string
  forEver: string
  guardian: string
  child: string
  relation: string
  row: string
  reason: string
  statuses: Record<LearnerStatus, string>
  relations: Record<Relation, string>
  faultCodes: Record<FaultCode, string>
}

/** The words of exported tables. */
export const exportWords: Record<'kk' | 'ru' | 'en', ExportWords> = {
  kk: {
    learners: 'Білім алушылар',
    staff: 'Қызметкерлер',
    guardians: 'Заңды өкілдер',
    faults: 'Алынбаған жолдар',
    surname: 'Тегі',
    givenName: 'Аты',
    patronymic: 'Әкесінің аты',
    number: 'Нөмірі',
    group: 'Топ, сынып',
    studyYear: 'Курс, сынып',
    status: 'Мәртебесі',
    since: 'Қай күннен',
    position: 'Лауазымы',
    unit: 'Бөлімше',
    email: 'Электрондық пошта',
    phone: 'Телефон',
    training: 'ҚБТ сертификаты, дейін',
    none: 'жоқ',
    forEver: 'мерзімсіз',
    guardian: 'Заңды өкіл',
    child: 'Бала',
    relation: 'Кім болып келеді',
    row: 'Жол',
    reason: 'Себебі',
    statuses: {
      applicant: 'Қабылдануды күтуде',
      studying: 'Оқып жүр',
      'academic-leave': 'Академиялық демалыста',
      expelled: 'Оқудан шығарылған',
      graduated: 'Оқуын аяқтаған',
      'transferred-out': 'Басқа ұйымға ауысқан',
      visiting: 'Басқа мектептің оқушысы',
    },
    relations: { parent: 'ата-ана', guardian: 'қамқоршы', trustee: 'қорғаншы', other: 'өзге' },
    faultCodes: {
      'name-missing': 'аты жазылмаған',
      'name-not-split': 'тегін, атын, әкесінің атын бөлек бағандарға жазыңыз',
      'iin-length': 'ЖСН 12 цифрдан тұруы керек',
      'iin-check-digit': 'ЖСН бақылау цифры сәйкес емес',
      'iin-rounded': 'ЖСН кестеде дөңгелектеліп кеткен, бағанды мәтін етіп қайта толтырыңыз',
      'identity-missing': 'ЖСН де, сыртқы нөмір де жоқ',
      'bad-date': 'күні дұрыс жазылмаған',
      'unknown-group': 'мұндай топ немесе сынып жоқ',
      'unknown-unit': 'мұндай бөлімше жоқ',
      'unknown-child': 'мұндай білім алушы тізілімде жоқ',
      'child-missing': 'баланың ЖСН немесе нөмірі жазылмаған',
      'bad-level': 'білім деңгейі танылмады',
      'bad-form': 'оқу нысаны танылмады',
      'bad-year': 'курс немесе сынып танылмады',
      'bad-language': 'оқу тілі танылмады',
      'bad-email': 'электрондық пошта дұрыс емес',
      'bad-relation': 'туыстығы танылмады',
      'order-incomplete': 'бұйрықтың нөмірі мен күні бірге жазылуы керек',
      'level-missing': 'білім деңгейі көрсетілмеген',
      'group-missing': 'қабылдау үшін топ немесе сынып керек',
      'group-differs': 'топ тек ауыстыру бұйрығымен өзгереді',
      'twice-in-file': 'бұл адам файлда бұрын кездескен',
      'taken-external-id': 'бұл сыртқы нөмір басқа адамда',
      'refused-by-registry': 'тізілім қабылдамады',
    },
  },
  ru: {
    learners: 'Обучающиеся',
    staff: 'Сотрудники',
    guardians: 'Законные представители',
    faults: 'Непринятые строки',
    surname: 'Фамилия',
    givenName: 'Имя',
    patronymic: 'Отчество',
    number: 'Номер',
    group: 'Группа, класс',
    studyYear: 'Курс, класс',
    status: 'Статус',
    since: 'С какого дня',
    position: 'Должность',
    unit: 'Подразделение',
    email: 'Электронная почта',
    phone: 'Телефон',
    training: 'Сертификат по ДОТ, до',
    none: 'нет',
    forEver: 'бессрочно',
    guardian: 'Законный представитель',
    child: 'Ребёнок',
    relation: 'Кем приходится',
    row: 'Строка',
    reason: 'Причина',
    statuses: {
      applicant: 'Ожидает зачисления',
      studying: 'Обучается',
      'academic-leave': 'В академическом отпуске',
      expelled: 'Отчислен',
      graduated: 'Завершил обучение',
      'transferred-out': 'Переведён в другую организацию',
      visiting: 'Ученик другой школы',
    },
    relations: { parent: 'родитель', guardian: 'опекун', trustee: 'попечитель', other: 'иное' },
    faultCodes: {
      'name-missing': 'не указано имя',
      'name-not-split': 'разнесите фамилию, имя и отчество по отдельным столбцам',
      'iin-length': 'в ИИН должно быть 12 цифр',
      'iin-check-digit': 'не сходится контрольная цифра ИИН',
      'iin-rounded': 'таблица округлила ИИН: сделайте столбец текстовым и заполните заново',
      'identity-missing': 'нет ни ИИН, ни внешнего номера',
      'bad-date': 'дата записана неверно',
      'unknown-group': 'такой группы или класса нет',
      'unknown-unit': 'такого подразделения нет',
      'unknown-child': 'такого обучающегося нет в реестре',
      'child-missing': 'не указан ИИН или номер ребёнка',
      'bad-level': 'не распознан уровень образования',
      'bad-form': 'не распознана форма обучения',
      'bad-year': 'не распознан курс или класс',
      'bad-language': 'не распознан язык обучения',
      'bad-email': 'неверный адрес электронной почты',
      'bad-relation': 'не распознано родство',
      'order-incomplete': 'номер и дата приказа указываются вместе',
      'level-missing': 'не указан уровень образования',
      'group-missing': 'для зачисления нужна группа или класс',
      'group-differs': 'группа меняется только приказом о переводе',
      'twice-in-file': 'этот человек уже был в файле',
      'taken-external-id': 'этот внешний номер у другого человека',
      'refused-by-registry': 'реестр не принял строку',
    },
  },
  en: {
    learners: 'Learners',
    staff: 'Staff',
    guardians: 'Guardians',
    faults: 'Rows left out',
    surname: 'Surname',
    givenName: 'Given name',
    patronymic: 'Patronymic',
    number: 'Number',
    group: 'Group, class',
    studyYear: 'Year',
    status: 'Status',
    since: 'Since',
    position: 'Position',
    unit: 'Unit',
    email: 'E-mail',
    phone: 'Telephone',
    training: 'Distance-learning certificate, until',
    none: 'none',
    forEver: 'without a term',
    guardian: 'Guardian',
    child: 'Child',
    relation: 'Relation',
    row: 'Row',
    reason: 'Reason',
    statuses: {
      applicant: 'Awaits enrolment',
      studying: 'Studying',
      'academic-leave': 'On academic leave',
      expelled: 'Expelled',
      graduated: 'Graduated',
      'transferred-out': 'Transferred to another organisation',
      visiting: 'Pupil of another school',
    },
    relations: { parent: 'parent', guardian: 'guardian', trustee: 'trustee', other: 'other' },
    faultCodes: {
      'name-missing': 'the name is missing',
      'name-not-split': 'put surname, given name and patronymic into columns of their own',
      'iin-length': 'an IIN has 12 digits',
      'iin-check-digit': 'the check digit of the IIN does not fit',
      'iin-rounded': 'the spreadsheet rounded the IIN: make the column text and fill it in again',
      'identity-missing': 'neither an IIN nor an external number',
      'bad-date': 'the date is not written right',
      'unknown-group': 'there is no such group or class',
      'unknown-unit': 'there is no such unit',
      'unknown-child': 'there is no such learner in the registry',
      'child-missing': 'the IIN or number of the child is missing',
      'bad-level': 'the level of education is not known',
      'bad-form': 'the form of study is not known',
      'bad-year': 'the year or class is not known',
      'bad-language': 'the language of study is not known',
      'bad-email': 'the e-mail address is not right',
      'bad-relation': 'the relation is not known',
      'order-incomplete': 'number and date of the order go together',
      'level-missing': 'the level of education is missing',
      'group-missing': 'an enrolment needs a group or class',
      'group-differs': 'a group changes by an order of transfer only',
      'twice-in-file': 'this person was in the file before',
      'taken-external-id': 'another person has this external number',
      'refused-by-registry': 'the registry refused the row',
    },
  },
}
