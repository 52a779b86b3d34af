import { registerDocument } from '#documents'
import { newId } from '#lib/db'
import type { World } from '#lib/testing'

/** A council of the school that takes matters. */
export async function insertCouncil(w: World, kind: 'pedagogical-council' | 'board-of-trustees', by: string): Promise<string> {
  const id = newId()
  const names = { name_kk: kind, name_ru: kind, name_en: kind }
  await w.db(w.school).transaction((trx) =>
    trx
      .insertInto('councils.council')
      .values({ org_id: w.school, id, kind, ...names, created_by: by, created_at: w.clock.now() })
      .execute(),
  )
  return id
}

/** A meeting of the council with signed minutes that decided on what waits about a subject. */
export async function decideBySignedMinutes(
  w: World,
  councilId: string,
  by: string,
  subjectId: string,
  outcome: 'adopted' | 'rejected',
): Promise<void> {
  const now = w.clock.now()
  const day = now.toISOString().slice(0, 10)
  const meeting = newId()
  const org = { org_id: w.school }
  await w.db(w.school).transaction(async (trx) => {
    const item = await trx
      .selectFrom('councils.item')
      .select('id')
      .where('org_id', '=', w.school)
      .where('council_id', '=', councilId)
      .where('subject_id', '=', subjectId)
      .executeTakeFirstOrThrow()
    const minutes = await registerDocument(trx, {
      orgId: w.school,
      register: 'council-minutes',
      kind: 'council-minutes',
      datedOn: day,
      title: { kk: 'Хаттама', ru: 'Протокол', en: 'Minutes' },
      subject: ['meeting', meeting],
      content: () => ({
        organisation: { kk: 'Мектеп', ru: 'Школа' },
        address: { kk: '', ru: '' },
        blocks: [{ block: 'title', text: { kk: 'Хаттама', ru: 'Протокол' } }],
      }),
      createdBy: by,
      signedBy: by,
      now,
    })
    await trx
      .insertInto('councils.meeting')
      .values({
        ...org,
        id: meeting,
        council_id: councilId,
        status: 'closed',
        starts_at: now,
        held_on: day,
        document_id: minutes.id,
        minutes_label: minutes.label,
        minutes_number: minutes.number,
        closed_at: now,
        created_by: by,
        created_at: now,
      })
      .execute()
    await trx
      .insertInto('councils.line')
      .values({ ...org, meeting_id: meeting, item_id: item.id, number: 1, status: outcome })
      .execute()
    await trx
      .insertInto('councils.decision')
      .values({
        ...org,
        id: newId(),
        meeting_id: meeting,
        item_id: item.id,
        outcome,
        wording_kk: '–',
        wording_ru: '–',
        tally: JSON.stringify({}),
        recorded_by: by,
        recorded_at: now,
      })
      .execute()
    await trx.updateTable('councils.item').set({ status: 'decided' }).where('org_id', '=', w.school).where('id', '=', item.id).execute()
  })
}
