import type { BodyOf } from '@dala/domain/contract'
import { holds, type Actor } from '@dala/domain/identity'
import type { acknowledgeMaterials, addMaterial as addApi, handOver as handApi } from '@dala/domain/pathway'
import { toIsoDate } from '@dala/locale'
import type { Config } from '#config'
import { missing, newId, type Db, type Trx } from '#lib/db'
import { unitsHeld } from '#organisations'
import { emit, emitAll } from '#lib/events'
import { attachFile, findFile, readStored, type FilePurposes } from '#lib/files'
import { allowed, refused } from '@dala/domain/identity'
import { notifyEach } from '#messages'
import { ownLearner } from './access.ts'
import { listGuardiansOf, listOnPath, listOwnLearners } from './learners.queries.ts'
import {
  acknowledge,
  dropMaterial,
  findGroup,
  findMaterial,
  insertHandovers,
  insertMaterial,
  isHanded,
  listMaterials,
  listTopicsOfGroup,
} from './materials.queries.ts'
import { nameOf } from './names.ts'
import { showPathway } from './show-pathway.ts'
import { listAssessments } from './sittings.queries.ts'

const purpose = 'pathway.material'
const megabyte = 1024 * 1024
const mostLearners = 500

export const filePurposes = {
  [purpose]: {
    kinds: ['pdf', 'image'],
    maxBytes: 50 * megabyte,
    mayUpload: (actor) => (holds(actor, 'pathway.manage') ? allowed : refused('identity.not-permitted')),
    mayRead: () => false,
    cacheable: false,
  },
} satisfies FilePurposes

/** The school year of a day: from August on it is the new one. */
export const yearOf = (day: string): string => {
  const year = Number(day.slice(0, 4))
  const august = 8
  return Number(day.slice(5, 7)) >= august ? `${year}/${year + 1}` : `${year - 1}/${year}`
}

/** A class in the manager's reach; another does not exist for the manager. */
export async function groupInReach(trx: Trx, actor: Actor, groupId: string) {
  const group = (await findGroup(trx, actor.orgId, groupId)) ?? missing('unit', groupId)
  const units = await unitsHeld(trx, actor, 'pathway.manage')
  return units === null || units.includes(groupId) ? group : missing('unit', groupId)
}

export const onPathOf = (trx: Trx, orgId: string, groupId: string, today: string, learnerIds?: readonly string[]) =>
  listOnPath(trx, orgId, { today, units: null, teacherId: null, groupId, learnerIds, after: null, limit: mostLearners })

export async function showGroup(trx: Trx, actor: Actor, groupId: string, now: Date) {
  const { orgId } = actor
  const materials = await listMaterials(trx, orgId, groupId)
  return {
    materials: materials.map((row) => ({
      id: row.id,
      kind: row.kind,
      subject: row.subject,
      title: row.title,
      medium: row.medium,
      fileName: row.file_name,
      link: row.link,
      academicYear: row.academic_year,
      handed: row.handed ?? 0,
      acknowledged: row.acknowledged ?? 0,
    })),
    assessments: (await listAssessments(trx, orgId, groupId)).map(({ group_id, held_on, ...row }) => ({
      ...row,
      groupId: group_id,
      heldOn: held_on,
    })),
    topics: (await listTopicsOfGroup(trx, orgId, groupId)).map(({ due_on, ...row }) => ({ ...row, dueOn: due_on })),
    learners: (await onPathOf(trx, orgId, groupId, toIsoDate(now))).length,
  }
}

export const getGroup = (db: Db, actor: Actor, groupId: string, now: Date) =>
  db.transaction(async (trx) => {
    await groupInReach(trx, actor, groupId)
    return showGroup(trx, actor, groupId, now)
  })

/** Adds what a class is given: a file, a link, or a thing of paper such as a textbook. */
export const addMaterial = (db: Db, actor: Actor, groupId: string, body: BodyOf<typeof addApi>, now: Date) =>
  db.transaction(async (trx) => {
    await groupInReach(trx, actor, groupId)
    const id = newId()
    const file = body.fileId === undefined ? null : await attachFile(trx, actor, body.fileId, purpose, now, id)
    const medium = file !== null ? 'file' : body.link === undefined ? 'paper' : 'link'
    await insertMaterial(trx, {
      org_id: actor.orgId,
      id,
      kind: body.kind,
      group_id: groupId,
      subject: body.subject,
      title: body.title,
      medium,
      file_id: file?.id ?? null,
      file_name: file?.name ?? '',
      link: medium === 'link' ? (body.link ?? '') : '',
      academic_year: yearOf(toIsoDate(now)),
      created_by: actor.personId,
      created_at: now,
    })
    await emit(trx, actor, 'pathway.material-added', {
      subject: ['material', id],
      payload: { kind: body.kind, groupId, medium, title: body.title, ...(file?.sha256 && { sha256: file.sha256.toString('hex') }) },
      at: now,
    })
    return showGroup(trx, actor, groupId, now)
  })

export const removeMaterial = (db: Db, actor: Actor, groupId: string, id: string, now: Date) =>
  db.transaction(async (trx) => {
    await groupInReach(trx, actor, groupId)
    if (!(await dropMaterial(trx, actor.orgId, groupId, id, now))) return missing('material', id)
    await emit(trx, actor, 'pathway.material-removed', { subject: ['material', id], payload: { groupId }, at: now })
    return showGroup(trx, actor, groupId, now)
  })

/** Hands a class's materials to its learners at a distance in one go (A2023-15.1.a to e); each is told once what came. */
export const handOver = (db: Db, actor: Actor, groupId: string, body: BodyOf<typeof handApi>, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    await groupInReach(trx, actor, groupId)
    const learners = await onPathOf(trx, orgId, groupId, toIsoDate(now), body.learnerIds)
    const materials = await listMaterials(trx, orgId, groupId)
    const added = await insertHandovers(
      trx,
      learners.flatMap((learner) =>
        materials.map((material) => ({
          org_id: orgId,
          material_id: material.id,
          learner_id: learner.learner_id,
          status_id: learner.status_id,
          handed_by: actor.personId,
          handed_at: now,
        })),
      ),
    )
    const titles = new Map(materials.map((material) => [material.id, material.title]))
    const byLearner = Map.groupBy(added, (row) => row.learner_id)
    const guardians = await listGuardiansOf(trx, orgId, [...byLearner.keys()])
    await notifyEach(trx, {
      orgId,
      kind: 'pathway.material-handed',
      link: '/pathway',
      now,
      notices: [...byLearner].flatMap(([learnerId, rows]) => {
        const learner = learners.find((each) => each.learner_id === learnerId)
        const facts = {
          learner: learner === undefined ? '' : nameOf(learner),
          what: rows.map((row) => titles.get(row.material_id) ?? '').join(', '),
        }
        const people = [learnerId, ...guardians.filter((tie) => tie.child_id === learnerId).map((tie) => tie.guardian_id)]
        return people.map((personId) => ({ personId, facts }))
      }),
    })
    await emitAll(
      trx,
      actor,
      [...byLearner].map(([learnerId, rows]) => ({
        kind: 'pathway.materials-handed',
        subject: ['learner', learnerId],
        about: learnerId,
        payload: { groupId, materials: rows.map((row) => row.material_id) },
        at: now,
      })),
    )
    return { handed: added.length, learners: byLearner.size }
  })

/** The learner or the guardian confirms that materials came. */
export const acknowledgeReceipt = (db: Db, actor: Actor, learnerId: string, body: BodyOf<typeof acknowledgeMaterials>, now: Date) =>
  db.transaction(async (trx) => {
    const { learner, tie } = await ownLearner(trx, actor, learnerId)
    const done = await acknowledge(trx, actor.orgId, learnerId, body.materialIds, actor.personId, now)
    if (done.length > 0)
      await emit(trx, actor, 'pathway.materials-received', {
        subject: ['learner', learnerId],
        about: learnerId,
        payload: { materials: done.map((row) => row.material_id) },
        at: now,
      })
    return showPathway(trx, actor, learner, tie, now)
  })

/** The file of a material: for whom it was handed to, and for the office. */
export const readMaterial = (db: Db, actor: Actor, config: Config, id: string) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const material = await findMaterial(trx, orgId, id)
    if (material === undefined || material.file_id === null) return missing('material', id)
    const own = holds(actor, 'pathway.study') ? await listOwnLearners(trx, orgId, actor.personId) : []
    const may =
      holds(actor, 'pathway.manage') ||
      (await isHanded(
        trx,
        orgId,
        id,
        own.map((row) => row.id),
      ))
    if (!may) return missing('material', id)
    const file = (await findFile(trx, orgId, material.file_id)) ?? missing('material', id)
    return { fileName: file.name, contentType: file.type, body: await readStored(config, file), inline: true }
  })
