import type { OrderBody, ParagraphBody } from '@dala/domain/registrar'
import type { Seed } from '#lib/seeding'
import { demo, demoOrganisations, type DemoPerson } from '#seed'
import { issueOrder } from './issue-order.ts'

/** Orders of the demo year by year: enrolments, moves to the next year, a leave and an expulsion of this autumn. */
export const seed: Seed = async ({ databases, now }) => {
  for (const org of demoOrganisations) {
    const db = databases.of(org.id)
    const actor = { orgId: org.id, personId: demo.person(`registrar.${org.key}`).id }
    for (const body of ordersOf(org.key)) await issueOrder(db, actor, body, takenUpOn(body, now))
  }
}

/** The morning of the day from which the order holds, so that a trail tells the years in their order. */
const takenUpOn = (body: OrderBody, now: Date): Date => {
  const last =
    body.paragraphs
      .map((paragraph) => paragraph.effectiveOn)
      .toSorted()
      .at(-1) ?? body.datedOn
  return new Date(Math.min(now.getTime(), Date.parse(`${last}T10:00:00+05:00`)))
}

const issuedHereSince = 2026

function ordersOf(key: 'university' | 'college' | 'school'): OrderBody[] {
  const learners = demo[key].learners
  const years = [...new Set(learners.map((learner) => yearOf(learner)))].sort((a, b) => a - b)
  const orders: OrderBody[] = []
  for (let year = years[0] ?? issuedHereSince; year <= issuedHereSince; year += 1) {
    const older = learners.filter((learner) => yearOf(learner) < year)
    if (older.length > 0)
      orders.push(
        order(
          year,
          `${year}-06-25`,
          41,
          byGroup(older).map((group) => nextYear(group, year)),
        ),
      )
    const fresh = learners.filter((learner) => yearOf(learner) === year)
    if (fresh.length > 0)
      orders.push(
        order(
          year,
          `${year}-08-25`,
          58,
          byGroup(fresh).map((group) => enrolment(group, year)),
        ),
      )
  }
  if (key === 'university') {
    orders.push(
      order(2026, '2026-09-28', 0, [
        paragraph('academic-leave', '2026-10-01', [demo.person('learner.university.59')], { reason: 'medical', until: '2027-08-31' }),
      ]),
      order(2026, '2026-10-16', 0, [paragraph('expel', '2026-10-16', [demo.person('learner.university.60')], { reason: 'own-wish' })]),
    )
  }
  return orders
}

const yearOf = (learner: DemoPerson): number => Number(learner.learner?.enrolledOn.slice(0, 4) ?? issuedHereSince)

const byGroup = (learners: readonly DemoPerson[]): DemoPerson[][] => {
  const groups = new Map<string, DemoPerson[]>()
  for (const learner of learners) {
    const group = learner.learner?.groupId ?? ''
    groups.set(group, [...(groups.get(group) ?? []), learner])
  }
  return [...groups.values()]
}

const order = (year: number, datedOn: string, paperNumber: number, paragraphs: ParagraphBody[]): OrderBody => ({
  source: year >= issuedHereSince ? 'issued' : 'recorded',
  number: year >= issuedHereSince ? '' : `${paperNumber}-К`,
  datedOn,
  basis: '',
  paragraphs,
})

const paragraph = (
  kind: ParagraphBody['kind'],
  effectiveOn: string,
  people: readonly DemoPerson[],
  rest: Partial<ParagraphBody> = {},
): ParagraphBody => ({ kind, reason: null, effectiveOn, until: null, personIds: people.map((person) => person.id), ...rest })

// Who is in year three this autumn was enrolled into year one two autumns ago.
const enrolment = (people: readonly DemoPerson[], year: number): ParagraphBody => {
  const first = people[0]?.learner
  return paragraph('enrol', `${year}-09-01`, people, {
    reason: 'own-application',
    studyYear: (first?.studyYear ?? 1) - (issuedHereSince - year),
    ...(first !== undefined && { groupId: first.groupId, language: first.language }),
  })
}

const nextYear = (people: readonly DemoPerson[], year: number): ParagraphBody => paragraph('next-year', `${year}-09-01`, people)
