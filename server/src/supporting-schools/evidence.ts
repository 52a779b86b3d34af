import { words, type ClauseId, type Words } from '@dala/domain/regulations'
import type { Evidence } from '#compliance'
import { lookInto } from '#lib/evidence'
import { afterVacancy, remoteClasses, withoutAttachment, type SupportRow } from './evidence.queries.ts'

const statusEvents = ['distance.status-begun', 'distance.status-extended', 'distance.status-ended', 'distance.archive-entered']
const attachmentEvents = ['supporting.recorded', 'supporting.accepted', 'supporting.ended', 'supporting.withdrawn']

const check = (
  slug: string,
  clauses: readonly ClauseId[],
  name: Words,
  rows: Parameters<typeof lookInto<SupportRow>>[0]['rows'],
  touchedBy: readonly string[],
  broken: Words,
): Evidence =>
  lookInto<SupportRow>({
    key: `supporting.${slug}`,
    clauses,
    name,
    rows,
    touchedBy,
    mend: { path: '/supporting-schools', label: words('Тірек мектептерге', 'К опорным школам', 'To the supporting schools') },
    say: ({ state, subject }) =>
      state === 'broken'
        ? words(`${subject}: ${broken.kk}`, `${subject}: ${broken.ru}`, `${subject}: ${broken.en}`)
        : words(`${subject}: тәртіпте`, `${subject}: в порядке`, `${subject}: in order`),
    path: () => '/supporting-schools',
  })

/** What the board asks of small schools and their supporting schools (the draft of 2021, paragraphs 6 and 22). */
export const evidence: readonly Evidence[] = [
  check(
    'after-vacancy',
    ['A2021-22.a', 'A2021-6.4'],
    words(
      'Орын жабылғаннан кейінгі қашықтан оқу',
      'Дистанционное обучение после закрытия вакансии',
      'Distance learning after the vacancy was closed',
    ),
    afterVacancy,
    [...statusEvents, 'supporting.vacancy-recorded', 'supporting.vacancy-filled'],
    words('бос орын жоқ', 'вакансии нет', 'there is no vacancy'),
  ),
  check(
    'without-attachment',
    ['A2021-22.b'],
    words('Тірек мектепсіз қашықтан оқу', 'Дистанционное обучение без опорной школы', 'Distance learning without a supporting school'),
    withoutAttachment,
    [...statusEvents, ...attachmentEvents],
    words('сынып тірек мектепке бекітілмеген', 'класс не закреплён за опорной школой', 'the class is attached to no supporting school'),
  ),
  check(
    'remote-class',
    ['A2021-22.c'],
    words('Курсқа кірмеген қашықтағы сыныптар', 'Удалённые классы вне курса', 'Remote classes that are in no course'),
    remoteClasses,
    [...attachmentEvents, 'supporting.pupil-sent', 'supporting.visitor-came', 'supporting.visitor-left'],
    words('курсқа бірде-бір оқушы кірген жоқ', 'в курс не вошёл ни один ученик', 'no pupil is in the course'),
  ),
]
