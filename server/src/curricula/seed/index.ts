import type { Actor } from '@dala/domain/identity'
import type { Db } from '#lib/db'
import type { Seed } from '#lib/seeding'
import { demo, demoActor, demoActorWith, demoId, demoPeople } from '#seed'
import { approveStudyPlan } from '../approve-plan.ts'
import { chooseElective } from '../choose-elective.ts'
import { getDistanceLists, orderDistanceList, saveDistanceList } from '../distance-lists.ts'
import { createElectiveWindow, saveElectives } from '../elective-windows.ts'
import { decideIndividualPlan, submitIndividualPlan } from '../individual-decide.ts'
import { startIndividualPlan } from '../individual-plans.ts'
import { createStudyPlan, saveStudyPlan } from '../save-plan.ts'
import { enterGroups } from './seed.queries.ts'
import { collegeLines, demoElectives, universityLines } from './demo-plans.ts'

interface Laid {
  db: Db
  clerk: Actor
  head: Actor
  now: Date
}

async function layPlan(
  { db, clerk, head, now }: Laid,
  programmeId: string,
  cohort: number,
  lines: Parameters<typeof saveStudyPlan>[3]['items'],
  decision: { number: string; decidedOn: string; body: 'academic-council' | 'pedagogical-council' } | null,
): Promise<string> {
  const plan = await createStudyPlan(db, clerk, { programmeId, cohort, studyForm: 'full-time', arrangement: 'none' }, now)
  const saved = await saveStudyPlan(db, clerk, plan.id, { revision: plan.revision, items: lines }, now)
  if (decision !== null) await approveStudyPlan(db, head, plan.id, { ...decision, revision: saved.plan.revision, decisionId: null }, now)
  return plan.id
}

async function layUniversity(laid: Laid): Promise<void> {
  const { db, clerk, now } = laid
  const { id: orgId, unit, period } = demo.university
  const programmeId = demoId('university/programme/is')
  await db.transaction((trx) => enterGroups(trx, orgId, programmeId, ['group.is-24-1', 'group.is-24-2', 'group.is-26-1'].map(unit)))
  await db.transaction((trx) => enterGroups(trx, orgId, demoId('university/programme/econ'), [unit('group.ek-25-1')]))
  await layPlan(laid, programmeId, 2024, universityLines('university/plan/2024', 2024), {
    body: 'academic-council',
    number: '9',
    decidedOn: '2024-05-24',
  })
  await layPlan(laid, programmeId, 2026, universityLines('university/plan/2026', 2026), null)
  const learners = demoPeople.filter(
    (person) => person.org === 'university' && person.learner?.level === 'bachelor' && person.learner.studyYear === 3,
  )
  const adviser = demoActorWith('university', 'adviser')
  const reached = { ...adviser, roles: [{ role: 'adviser' as const, unitId: null }] }
  // Aidana's plan is approved, the next two wait for the adviser, one is only begun.
  const aidana = learners.find((person) => person.key === 'learner.aidana')
  const cast = [...(aidana === undefined ? [] : [aidana]), ...learners.filter((person) => person !== aidana)].slice(0, 4)
  for (const [place, person] of cast.entries()) {
    const own = await startIndividualPlan(db, reached, person.id, now)
    if (place === 3) continue
    const handed = await submitIndividualPlan(db, reached, own.id, own.revision, now)
    if (place === 0) await decideIndividualPlan(db, reached, own.id, { revision: handed.revision, decision: 'approved', note: '' }, now)
  }
  const day = 24 * 3_600_000
  const window = await createElectiveWindow(
    db,
    clerk,
    {
      periodId: period('spring'),
      programmeId,
      studyYear: 3,
      opensAt: new Date(now.getTime() - 3 * day).toISOString(),
      closesAt: new Date(now.getTime() + 6 * day).toISOString(),
      least: 2,
      most: 2,
    },
    now,
  )
  const electives = demoElectives.map((each) => ({
    ...each,
    id: demoId(`university/elective/${each.code}`),
    credits: 5,
    hours: null,
    distance: 1,
    teacherId: null,
    prerequisites: [],
  }))
  await saveElectives(db, clerk, window.id, electives, now)
  // Aidana herself has not chosen yet: her day reminds her of it.
  for (const [place, person] of learners
    .filter((each) => each !== aidana)
    .slice(0, 14)
    .entries())
    await chooseElective(db, demoActor(person), electives[place % 3 === 0 ? 2 : place % 3 === 1 ? 0 : 3]?.id ?? '', now)
}

async function layCollege(laid: Laid): Promise<void> {
  const { db, clerk, head, now } = laid
  const { id: orgId, unit } = demo.college
  const programmeId = demoId('college/programme/software')
  await db.transaction((trx) => enterGroups(trx, orgId, programmeId, ['group.bq-25-1', 'group.po-25-2'].map(unit)))
  const lines = collegeLines('college/plan/2025', 2025)
  const items = lines
    .filter((line) => line.distance > 0)
    // The list leaves room for the next plans: twice of what is taught so now, within the discipline.
    .map((line) => ({ code: line.code, name: line.name, volume: Math.min(2 * line.distance, line.hours ?? 0), unit: 'hours' as const }))
  await saveDistanceList(db, clerk, programmeId, items, now)
  const { draft } = await getDistanceLists(db, clerk, programmeId)
  await orderDistanceList(db, head, programmeId, draft?.revision ?? 0, now)
  await layPlan(laid, programmeId, 2025, lines, { body: 'pedagogical-council', number: '1', decidedOn: '2025-08-28' })
  await layPlan(laid, programmeId, 2026, collegeLines('college/plan/2026', 2026), null)
}

/** Programmes with working plans, the list of the head's order, individual plans and an open registration for electives. */
export const seedPlans: Seed = async ({ databases, now }) => {
  for (const org of ['university', 'college'] as const) {
    const laid = { db: databases.of(demo[org].id), clerk: demoActorWith(org, 'registrar'), head: demoActorWith(org, 'head'), now }
    await (org === 'university' ? layUniversity(laid) : layCollege(laid))
  }
}
