import { pathwayGrounds } from '@dala/domain/distance'
import { holds, type Actor } from '@dala/domain/identity'
import {
  contactOffices,
  materialKinds,
  missingKinds,
  type listPathwayLearners as api,
  type MaterialKind,
  type Pathway,
} from '@dala/domain/pathway'
import type { QueryOf } from '@dala/domain/contract'
import { findGround, findRuleSet } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import { distanceStatusesOn } from '#distance'
import { decodeCursor, nextPage, type Db, type Trx } from '#lib/db'
import { unitsHeld } from '#organisations'
import { learnerFor, type Tie } from './access.ts'
import { listCourses, listOnPath, listOwnLearners, type LearnerOnPath } from './learners.queries.ts'
import { listActivities, listBookings, listContactRows, listParticipations, listRequestsOf } from './life.queries.ts'
import { listGroups, listHanded, listTopics } from './materials.queries.ts'
import { inThree, nameOf } from './names.ts'
import { requestView } from './requests.ts'
import { listSittings } from './sittings.queries.ts'

const groundView = (row: Pick<LearnerOnPath, 'ground' | 'rule_set'>) => {
  const ruleSet = findRuleSet(row.rule_set)
  const ground = ruleSet === null ? null : findGround(ruleSet, row.ground)
  return { code: row.ground, name: ground === null ? { kk: '–', ru: '–', en: '–' } : { ...ground.name } }
}

/** Kinds come from the table's own list. */
const kindsOf = (kinds: readonly string[]): MaterialKind[] => materialKinds.filter((kind) => kinds.includes(kind))

/** School learners at a distance with what each lacks: the office sees those in its reach, a teacher those of the own courses. */
export const listPathwayLearners = (db: Db, actor: Actor, query: QueryOf<typeof api>, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const [name, id] = query.after === undefined ? [] : decodeCursor(query.after, 2)
    const manage = holds(actor, 'pathway.manage')
    const office = manage || holds(actor, 'distance.read')
    const units = await unitsHeld(trx, actor, 'pathway.work')
    const rows = await listOnPath(trx, orgId, {
      today: toIsoDate(now),
      units: office ? units : null,
      teacherId: office ? null : actor.personId,
      groupId: query.groupId,
      search: query.search,
      after: name === undefined || id === undefined ? null : { name: String(name), id: String(id) },
      limit: query.limit,
    })
    const page = nextPage(rows, query.limit, (row) => [row.sort_name, row.status_id])
    const groups = office ? await listGroups(trx, orgId, units) : []
    return {
      next: page.next,
      items: page.items.map((row) => ({
        learnerId: row.learner_id,
        statusId: row.status_id,
        name: nameOf(row),
        group: inThree(row.group_kk, row.group_ru, row.group_en),
        groupId: row.group_id,
        ground: groundView(row),
        startsOn: row.starts_on,
        endsOn: row.last_day,
        missing: missingKinds(kindsOf(row.kinds)),
        unacknowledged: row.unacknowledged,
        sittingsWanted: row.sittings_wanted,
        topicsLate: row.topics_late,
        activities: row.activities,
      })),
      groups: groups.map((group) => ({ id: group.id, name: { kk: group.name_kk, ru: group.name_ru, en: group.name_en } })),
      can: { manage },
    }
  })

export const listOwnPathways = (db: Db, actor: Actor) =>
  db.transaction(async (trx) => ({
    items: (await listOwnLearners(trx, actor.orgId, actor.personId)).map((row) => ({ learnerId: row.id, name: nameOf(row) })),
  }))

export async function contactsOf(trx: Trx, orgId: string): Promise<Pathway['contacts']> {
  const rows = await listContactRows(trx, orgId)
  return contactOffices.map((office) => {
    const row = rows.find((each) => each.office === office)
    return { office, person: row === undefined ? null : { id: row.person_id, name: nameOf(row) }, phone: row?.phone ?? '' }
  })
}

/** The status of the pathway on a day: a school learner's on the grounds of paragraph 15. */
export async function pathStatus(trx: Trx, orgId: string, learnerId: string, day: string) {
  const statuses = await distanceStatusesOn(trx, orgId, day, [learnerId])
  return statuses.find((status) => pathwayGrounds.includes(status.ground)) ?? null
}

const handedView = (row: Awaited<ReturnType<typeof listHanded>>[number]): Pathway['materials'][number] => ({
  id: row.id,
  kind: row.kind,
  subject: row.subject,
  title: row.title,
  medium: row.medium,
  fileName: row.file_name,
  link: row.link,
  academicYear: row.academic_year,
  handedAt: row.handed_at.toISOString(),
  handedBy: nameOf(row),
  acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
  acknowledgedBy:
    row.taker_given_name === null
      ? null
      : nameOf({ surname: row.taker_surname, given_name: row.taker_given_name, patronymic: row.taker_patronymic }),
})

const sittingView = (row: Awaited<ReturnType<typeof listSittings>>[number], today: string): Pathway['sittings'][number] => ({
  assessment: {
    id: row.id,
    groupId: row.group_id,
    subject: row.subject,
    title: row.title,
    kind: row.kind,
    heldOn: row.class_day,
    place: row.class_place,
  },
  heldOn: row.held_on,
  place: row.place,
  mode: row.mode,
  because: row.because,
  passedOn: row.passed_on,
  late: row.passed_on === null && row.held_on !== null && row.held_on < today,
})

/** The pathway as its reader sees it. What one asks a specialist is between the asker and the one asked. */
export async function showPathway(
  trx: Trx,
  actor: Actor,
  learner: { id: string; group_id: string | null } & Parameters<typeof nameOf>[0] & {
      group_kk: string | null
      group_ru: string | null
      group_en: string | null
    },
  tie: Tie,
  now: Date,
): Promise<Pathway> {
  const { orgId } = actor
  const today = toIsoDate(now)
  const status = await pathStatus(trx, orgId, learner.id, today)
  const handed = await listHanded(trx, orgId, learner.id)
  const topics = learner.group_id === null ? [] : await listTopics(trx, orgId, learner.group_id, learner.id)
  const requests = await listRequestsOf(trx, orgId, learner.id)
  const courses = await listCourses(trx, orgId, learner.id)
  return {
    learner: {
      id: learner.id,
      name: nameOf(learner),
      group: inThree(learner.group_kk, learner.group_ru, learner.group_en),
      groupId: learner.group_id,
    },
    status:
      status === null
        ? null
        : {
            id: status.statusId,
            ground: groundView({ ground: status.ground, rule_set: status.ruleSet }),
            startsOn: status.startsOn,
            endsOn: status.endsOn,
            format: status.format,
            order: status.order.label,
          },
    missing: missingKinds(kindsOf(handed.map((row) => row.kind))),
    materials: handed.map(handedView),
    sittings: (await listSittings(trx, orgId, learner.id)).map((row) => sittingView(row, today)),
    topics: topics
      .filter((row) => row.mastered_on !== null || status === null || row.due_on >= status.startsOn)
      .map((row) => ({
        id: row.id,
        subject: row.subject,
        title: row.title,
        dueOn: row.due_on,
        masteredOn: row.mastered_on,
        late: row.mastered_on === null && row.due_on < today,
      })),
    activities: await listActivities(trx, orgId, learner.id),
    participations: (await listParticipations(trx, orgId, learner.id)).map(({ held_on, ...row }) => ({ ...row, heldOn: held_on })),
    requests: requests
      .filter((row) => tie.own || row.assignee_id === actor.personId || (row.office === 'teacher' && tie.manage))
      .map((row) => requestView(row, today)),
    bookings: tie.own || tie.manage ? (await listBookings(trx, orgId, learner.id, today)).map(bookingView) : [],
    contacts: await contactsOf(trx, orgId),
    courses: courses.map((row) => ({
      offeringId: row.id,
      name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
      teacher: nameOf(row),
    })),
    can: { own: tie.own, manage: tie.manage, work: tie.work },
  }
}

export const bookingView = (row: Awaited<ReturnType<typeof listBookings>>[number]): Pathway['bookings'][number] => ({
  id: row.id,
  resource: { id: row.resource_id, name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en } },
  day: row.day,
  hour: row.hour,
  seat: row.seat,
})

export const getPathway = (db: Db, actor: Actor, learnerId: string, now: Date) =>
  db.transaction(async (trx) => {
    const { learner, tie } = await learnerFor(trx, actor, learnerId)
    return showPathway(trx, actor, learner, tie, now)
  })
