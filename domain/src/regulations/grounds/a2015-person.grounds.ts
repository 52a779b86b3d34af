import type { Ground } from '../ground.ts'
import { levels } from '../level.ts'
import { words } from '../words.ts'
import { endsBeforeItBegins, head, periodFrom, periodTo } from './ground-parts.ts'
import { applicationDocument, orderAttachments } from './order-attachments.ts'

/** Paragraph 8 of order 137: grounds in what has happened to a person. */
export const personGrounds: readonly Ground[] = [
  {
    code: 'disability',
    clause: 'A2015-8.2',
    name: words('Мүгедектік, шектеулі мүмкіндік', 'Инвалидность, ограниченные возможности', 'Disability, limited possibilities'),
    hint: words(
      'Анықтама керек; балаға ПМПК ұсынымы да керек',
      'Нужна справка, ребёнку ещё рекомендация ПМПК',
      'A certificate; for a child the PMPK recommendation too',
    ),
    levels,
    facts: [
      {
        code: 'subtype',
        kind: 'choice',
        name: words('Кім үшін', 'Для кого', 'For whom'),
        clause: 'A2015-8.2',
        options: [
          { code: 'child', name: words('Мүгедектігі бар бала', 'Ребёнок с инвалидностью', 'Disabled child') },
          { code: 'group-1', name: words('I топтағы мүгедектік', 'Инвалидность I группы', 'Disability group I') },
          { code: 'group-2', name: words('II топтағы мүгедектік', 'Инвалидность II группы', 'Disability group II') },
          { code: 'other', name: words('Басқа шектеулі мүмкіндік', 'Иные ограниченные возможности', 'Other limited possibilities') },
        ],
      },
      periodFrom('A2015-8.2'),
      periodTo('A2015-8.2'),
    ],
    documents: [
      applicationDocument,
      {
        kind: 'disability',
        name: words('Мүгедектік туралы анықтама', 'Справка об инвалидности', 'Disability certificate'),
        hint: words(
          'Түпнұсқаның көшірмесі не электрондық анықтама',
          'Скан или электронная справка',
          'A scan or the electronic certificate',
        ),
        broughtBy: 'applicant',
        stage: 'application',
        clause: 'A2015-11.c',
        sensitive: true,
      },
      {
        kind: 'pmpk',
        name: words('ПМПК ұсынымы', 'Рекомендация ПМПК', 'PMPK recommendation'),
        hint: words(
          'Консультация қашықтан оқуға болатынын жазады',
          'Консультация пишет, что можно учиться дистанционно',
          'The consultation says that distance learning is possible',
        ),
        broughtBy: 'applicant',
        stage: 'application',
        clause: 'A2015-11.d',
        when: { fact: 'subtype', is: 'child' },
        attachedBy: 'A2015-13.4',
        sensitive: true,
      },
      ...orderAttachments,
    ],
    bans: [endsBeforeItBegins('A2015-8.2')],
    decidedBy: head,
  },
  {
    code: 'conscript',
    clause: 'A2015-8.4',
    name: words('Мерзімді әскери қызмет', 'Срочная служба', 'Military service'),
    hint: words('Сырттай оқитын студент', 'Для студента заочной формы', 'For a student of the extramural form'),
    levels: ['bachelor'],
    facts: [periodFrom('A2015-8.4'), periodTo('A2015-8.4')],
    documents: [
      applicationDocument,
      {
        kind: 'call-up',
        name: words('Шақыру қағазы', 'Повестка', 'Call-up paper'),
        hint: words('Әскерге шақыруды растайды', 'Подтверждает призыв', 'Confirms the call-up'),
        broughtBy: 'applicant',
        stage: 'application',
        clause: 'A2015-11.c',
      },
      ...orderAttachments,
    ],
    bans: [
      {
        clause: 'A2015-8.4',
        when: { studyFormNot: 'extramural' },
        because: words(
          'Бұл негіз тек сырттай оқитындарға беріледі.',
          'Это основание — только для заочной формы.',
          'This ground is for the extramural form only.',
        ),
      },
      endsBeforeItBegins('A2015-8.4'),
    ],
    decidedBy: head,
  },
  {
    code: 'long-trip',
    clause: 'A2015-8.5',
    name: words('Ұзақ шетелдік іссапар', 'Длительная командировка за рубеж', 'Long business trip abroad'),
    hint: words('Төрт айдан ұзақ', 'Дольше четырёх месяцев', 'More than four months'),
    levels: ['bachelor'],
    facts: [
      { code: 'country', kind: 'text', name: words('Ел', 'Страна', 'Country'), clause: 'A2015-8.5' },
      periodFrom('A2015-8.5'),
      periodTo('A2015-8.5'),
    ],
    documents: [
      applicationDocument,
      {
        kind: 'trip-order',
        name: words('Іссапар туралы бұйрық', 'Приказ о командировке', 'Order of the business trip'),
        hint: words('Күндері көрсетілген', 'С датами', 'With its dates'),
        broughtBy: 'applicant',
        stage: 'application',
        clause: 'A2015-11.c',
      },
      ...orderAttachments,
    ],
    bans: [
      endsBeforeItBegins('A2015-8.5'),
      {
        clause: 'A2015-8.5',
        when: { from: 'from', to: 'to', atMostMonths: 'longTripMonths' },
        because: words(
          'Іссапар {longTripMonths} айдан ұзақ болуы керек.',
          'Командировка должна быть дольше {longTripMonths} месяцев.',
          'The trip must be longer than {longTripMonths} months.',
        ),
      },
    ],
    decidedBy: head,
  },
  {
    code: 'convict',
    clause: 'A2015-8.6',
    name: words('Қауіпсіздігі барынша төмен мекеме', 'Учреждение минимальной безопасности', 'Minimum-security institution'),
    hint: words('Мекемеде техникалық жағдай болса', 'Если там есть технические условия', 'If it has the technical conditions'),
    levels,
    facts: [
      {
        code: 'regime',
        kind: 'choice',
        name: words('Мекеме түрі', 'Вид учреждения', 'Kind of institution'),
        clause: 'A2015-8.6',
        options: [
          { code: 'minimum', name: words('Қауіпсіздігі барынша төмен', 'Минимальной безопасности', 'Minimum security') },
          { code: 'other', name: words('Басқа', 'Иное', 'Other') },
        ],
      },
      {
        code: 'technicalConditions',
        kind: 'yes-no',
        name: words('Мекемеде техникалық жағдай бар ма?', 'Есть ли там технические условия?', 'Does it have the technical conditions?'),
        clause: 'A2015-8.6',
      },
      periodFrom('A2015-8.6'),
      periodTo('A2015-8.6'),
    ],
    documents: [
      applicationDocument,
      {
        kind: 'technical-conditions',
        name: words('Техникалық жағдай туралы растама', 'Подтверждение технических условий', 'Confirmation of the technical conditions'),
        hint: words('Мекеменің хаты', 'Письмо учреждения', 'A letter of the institution'),
        broughtBy: 'applicant',
        stage: 'application',
        clause: 'A2015-8.6',
        sensitive: true,
      },
      {
        kind: 'penal-consent',
        name: words('Мекеме басшысының келісімі', 'Согласие начальника учреждения', 'Consent of the head of the institution'),
        hint: words('Келісім немесе рұқсат', 'Согласие или разрешение', 'Consent or permission'),
        broughtBy: 'applicant',
        stage: 'decision',
        clause: 'A2015-13.5',
        attachedBy: 'A2015-13.5',
        sensitive: true,
      },
      ...orderAttachments,
    ],
    bans: [
      {
        clause: 'A2015-8.6',
        when: { fact: 'regime', isNot: 'minimum' },
        because: words(
          'Тек қауіпсіздігі барынша төмен мекеме үшін беріледі.',
          'Только для учреждений минимальной безопасности.',
          'Only for minimum-security institutions.',
        ),
      },
      {
        clause: 'A2015-8.6',
        when: { fact: 'technicalConditions', is: false },
        because: words(
          'Мекемеде техникалық жағдай жоқ.',
          'В учреждении нет технических условий.',
          'The institution lacks the technical conditions.',
        ),
      },
      endsBeforeItBegins('A2015-8.6'),
    ],
    decidedBy: head,
  },
]
