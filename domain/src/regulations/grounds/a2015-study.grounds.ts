import type { Ground } from '../ground.ts'
import { collegeLevels, higherLevels } from '../level.ts'
import { words } from '../words.ts'
import { endsBeforeItBegins, head, periodFrom, periodTo } from './ground-parts.ts'
import { applicationDocument, orderAttachments } from './order-attachments.ts'

/** Paragraphs 8 and 9 of order 137: grounds in how a person studies. */
export const studyGrounds: readonly Ground[] = [
  {
    code: 'exchange',
    clause: 'A2015-8.3',
    name: words('Академиялық алмасу', 'Академический обмен', 'Academic exchange'),
    hint: words('Шетелдегі алмасу; «Болашақ» бұған жатпайды', 'Обмен за рубежом; кроме «Болашака»', 'Exchange abroad; “Bolashak” excepted'),
    levels: higherLevels,
    facts: [
      { code: 'country', kind: 'text', name: words('Ел және университет', 'Страна и вуз', 'Country and university'), clause: 'A2015-8.3' },
      periodFrom('A2015-8.3'),
      periodTo('A2015-8.3'),
      {
        code: 'bolashak',
        kind: 'yes-no',
        name: words('«Болашақ» стипендиатысыз ба?', 'Вы стипендиат «Болашак»?', 'Are you a “Bolashak” scholar?'),
        clause: 'A2015-8.3',
      },
    ],
    documents: [
      applicationDocument,
      {
        kind: 'exchange',
        name: words('Алмасу туралы құжат', 'Документ об обмене', 'Document of the exchange'),
        hint: words(
          'Шақыру, келісім немесе жолдама',
          'Приглашение, соглашение или направление',
          'Invitation, agreement or letter of referral',
        ),
        broughtBy: 'applicant',
        stage: 'application',
        clause: 'A2015-11.c',
      },
      ...orderAttachments,
    ],
    bans: [
      {
        clause: 'A2015-8.3',
        when: { fact: 'bolashak', is: true },
        because: words(
          '«Болашақ» стипендиатына бұл негіз берілмейді.',
          'Стипендиату «Болашак» это основание не даётся.',
          'This ground is not open to a “Bolashak” scholar.',
        ),
      },
      endsBeforeItBegins('A2015-8.3'),
    ],
    decidedBy: head,
  },
  {
    code: 'shortened',
    clause: 'A2015-8.1',
    name: words('Қысқартылған бағдарлама', 'Сокращённая программа', 'Shortened programme'),
    hint: words('Бұрынғы білім негізінде', 'На базе прежнего образования', 'On the base of earlier education'),
    levels: [...collegeLevels, ...higherLevels],
    facts: [
      {
        code: 'base',
        kind: 'choice',
        name: words('Бұрынғы білім', 'Прежнее образование', 'Earlier education'),
        clause: 'A2015-8.1',
        options: [
          { code: 'primary', name: words('Бастауыш', 'Начальное', 'Primary') },
          { code: 'basic-secondary', name: words('Негізгі орта', 'Основное среднее', 'Basic secondary') },
          { code: 'general-secondary', name: words('Жалпы орта', 'Общее среднее', 'General secondary') },
          { code: 'tvet', name: words('Техникалық және кәсіптік', 'Техническое и профессиональное', 'Technical and vocational') },
          { code: 'postsecondary', name: words('Орта білімнен кейінгі', 'Послесреднее', 'Postsecondary') },
          { code: 'higher', name: words('Жоғары', 'Высшее', 'Higher') },
        ],
      },
      periodFrom('A2015-8.1'),
      periodTo('A2015-8.1'),
    ],
    documents: [
      applicationDocument,
      {
        kind: 'previous-education',
        name: words('Бұрынғы білім туралы құжат', 'Документ о прежнем образовании', 'Document of earlier education'),
        hint: words(
          'Диплом немесе аттестат қосымшасымен',
          'Диплом или аттестат с приложением',
          'Diploma or school certificate with its supplement',
        ),
        broughtBy: 'applicant',
        stage: 'application',
        clause: 'A2015-11.c',
      },
      ...orderAttachments,
    ],
    bans: [endsBeforeItBegins('A2015-8.1')],
    decidedBy: head,
  },
  {
    code: 'joint-programme',
    clause: 'A2015-9',
    name: words('Бірлескен бағдарлама', 'Совместная программа', 'Joint programme'),
    hint: words('Шетелдік серіктес университетпен', 'С зарубежным вузом-партнёром', 'With a partner university abroad'),
    levels: higherLevels,
    facts: [
      { code: 'country', kind: 'text', name: words('Серіктес университет', 'Вуз-партнёр', 'Partner university'), clause: 'A2015-9' },
      periodFrom('A2015-9'),
      periodTo('A2015-9'),
    ],
    documents: [
      applicationDocument,
      {
        kind: 'partner-agreement',
        name: words('Серіктеспен келісім', 'Соглашение с партнёром', 'Agreement with the partner'),
        hint: words('Университет өзі қоса береді', 'Университет приложит сам', 'The university adds it itself'),
        broughtBy: 'organisation',
        stage: 'decision',
        clause: 'A2015-9',
      },
      ...orderAttachments,
    ],
    bans: [endsBeforeItBegins('A2015-9')],
    decidedBy: head,
  },
]

/** Paragraph 8-1, added by order 343: additional education, retraining and upgrade of teaching staff. */
export const a2016Grounds: readonly Ground[] = [
  {
    code: 'additional-education',
    clause: 'A2016-8-1.a',
    name: words('Қосымша білім беру', 'Дополнительное образование', 'Additional education'),
    hint: words(
      'Қайта даярлау мен біліктілікті арттыру да осында',
      'Также переподготовка и повышение квалификации',
      'Retraining and qualification upgrade too',
    ),
    levels: ['additional'],
    facts: [
      {
        code: 'programme',
        kind: 'choice',
        name: words('Бағдарлама түрі', 'Вид программы', 'Kind of programme'),
        clause: 'A2016-8-1.b',
        options: [
          { code: 'additional', name: words('Қосымша білім', 'Дополнительное образование', 'Additional education') },
          { code: 'retraining', name: words('Қайта даярлау', 'Переподготовка', 'Retraining') },
          { code: 'upgrade', name: words('Біліктілікті арттыру', 'Повышение квалификации', 'Qualification upgrade') },
        ],
      },
      periodFrom('A2016-8-1.a'),
      periodTo('A2016-8-1.a'),
    ],
    documents: [applicationDocument, ...orderAttachments],
    bans: [endsBeforeItBegins('A2016-8-1.a')],
    decidedBy: head,
  },
]
