import { materialClauses, materialKinds } from '@dala/domain/pathway'
import { words, type ClauseId, type Words } from '@dala/domain/regulations'
import type { Evidence, EvidenceAt } from '#compliance'
import { lookForFlags } from '#lib/evidence'
import * as looks from './looks.queries.ts'

const statusEvents = ['distance.status-begun', 'distance.status-extended', 'distance.status-ended']
const toClass = {
  path: '/work/pathway',
  label: words('Қашықтан оқитын оқушыларға', 'К ученикам на дистанте', 'To the learners at a distance'),
}

const check = (
  slug: string,
  clauses: readonly ClauseId[],
  name: Words,
  looked: (at: EvidenceAt) => looks.Looked,
  touchedBy: readonly string[],
  mend: Evidence['mend'] = toClass,
): Evidence => lookForFlags({ key: `pathway.${slug}`, clauses, name, broken: name, looked, path: (row) => row.path, touchedBy, mend })

const given: Record<(typeof materialKinds)[number], Words> = {
  programme: words('Үлгілік бағдарлама берілмеген', 'Не переданы типовые программы', 'Model programmes not handed over'),
  'thematic-plan': words('КТЖ берілмеген', 'Не переданы КТП', 'Thematic plans not handed over'),
  textbook: words('Оқулық берілмеген', 'Не переданы учебники', 'Textbooks not handed over'),
  'assessment-schedule': words('БЖБ, ТЖБ кестесі берілмеген', 'Не передан график СОР и СОЧ', 'The assessment schedule not handed over'),
  'attestation-schedule': words(
    'Аттестаттау кестесі берілмеген',
    'Не передан график аттестации',
    'The attestation schedule not handed over',
  ),
}

const handovers = materialKinds.map((kind) =>
  check(kind, [materialClauses[kind]], given[kind], (at) => looks.withoutMaterial(at, kind), [...statusEvents, 'pathway.materials-handed']),
)

/** What the board asks of the school pathway (A2023-15, A2023-9.e, A2023-9.f). */
export const evidence: readonly Evidence[] = [
  ...handovers,
  check(
    'activities',
    ['A2023-15.2'],
    words('Ата-ана жоспары жоқ', 'Нет плана родителей', 'No plan of the parents'),
    looks.withoutActivities,
    [...statusEvents, 'pathway.activity-declared', 'pathway.activity-removed'],
  ),
  check(
    'topics',
    ['A2023-15.3.a'],
    words('Мерзімінде меңгерілмеген тақырыптар', 'Темы, не освоенные в срок', 'Topics not mastered in time'),
    looks.lateTopics,
    [...statusEvents, 'pathway.topics-added', 'pathway.topic-mastered'],
  ),
  check(
    'sittings-late',
    ['A2023-15.3.b'],
    words('Мерзімінде тапсырылмаған аттестаттау', 'Аттестация, не пройденная в срок', 'Attestation not passed in time'),
    looks.lateSittings,
    ['pathway.sitting-planned', 'pathway.sitting-set', 'pathway.sitting-passed', 'pathway.assessment-removed'],
  ),
  check(
    'in-person',
    ['A2023-15.3.c'],
    words('Қашықтан өткен аттестаттау', 'Аттестация не в очном формате', 'Attestation not in person'),
    looks.remoteSittings,
    ['pathway.sitting-planned', 'pathway.sitting-set'],
  ),
  check(
    'event-sittings',
    ['A2023-9.e', 'A2023-9.f', 'A2021-20.d'],
    words(
      'Іс-шара кезінде қалған БЖБ, ТЖБ күні жоқ',
      'СОР и СОЧ за время мероприятия без даты',
      'Assessments missed at an event without a day',
    ),
    looks.eventSittings,
    ['pathway.sitting-planned', 'pathway.sitting-set', 'pathway.sitting-passed'],
  ),
  check(
    'requests',
    ['A2023-15.5.a'],
    words('Мерзімінде жауап берілмеген сұрақтар', 'Вопросы без ответа в срок', 'Questions not answered in time'),
    looks.lateAnswers,
    ['pathway.request-made', 'pathway.request-answered', 'pathway.request-closed'],
  ),
  check(
    'contacts',
    ['A2023-15.5.b'],
    words('Тағайындалмаған маман', 'Специалист не назначен', 'A specialist is not named'),
    looks.withoutContact,
    ['pathway.contact-set'],
  ),
  check(
    'participation',
    ['A2023-15.6'],
    words('Іс-шараларға қатысу есебі', 'Отчёт об участии в мероприятиях', 'Report of participation in events'),
    looks.events,
    [...statusEvents, 'pathway.event-logged'],
  ),
  check(
    'free-of-charge',
    ['A2023-15.7'],
    words('Ақылы брондалған зал', 'Платное бронирование залов', 'Halls booked for money'),
    looks.pricedBookings,
    ['pathway.booked'],
  ),
]
