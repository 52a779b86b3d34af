import { isRunning } from '@dala/domain/supporting-schools'
import { toIsoDate } from '@dala/locale'
import { newId, type Trx } from '#lib/db'
import type { NewEvent } from '#lib/events'
import { notify } from '#messages'
import type { Visitor } from '#people'
import type { AttachmentRecord } from './attachments.queries.ts'
import { partnerOf } from './names.ts'
import { listPupils, listWanted, listWithGuardians, savePupils, withdrawPupils } from './pupils.queries.ts'

/** All that crosses to the supporting school about a pupil: name, class, level and language of teaching, and the account to sign in with. */
export interface SentPupil extends Visitor {
  key: string
  className: string
}

/**
 * Who is taught at the supporting school today, noted on the small school's side: those who study in the attached classes while the
 * attachment runs, nobody before its first day and after its last.
 * @returns the roster that is handed over, and the events, which the caller emits at the end of its transaction
 */
export async function noteRoster(
  trx: Trx,
  orgId: string,
  copy: AttachmentRecord,
  now: Date,
): Promise<{ roster: SentPupil[]; events: NewEvent[] }> {
  if (copy.partner_id === null) return { roster: [], events: [] }
  const runs = isRunning({ status: copy.status, startsOn: copy.starts_on, endsOn: copy.ends_on }, toIsoDate(now))
  const wanted = runs ? await listWanted(trx, orgId, copy.id, copy.partner_id) : []
  const noted = new Map((await listPupils(trx, orgId, copy.id)).map((row) => [row.learner_id, row]))
  const entries = wanted.map((row) => ({ row, key: noted.get(row.learner_id)?.key ?? row.known ?? newId() }))
  const fresh = entries.filter(({ row }) => noted.get(row.learner_id)?.withdrawn_at !== null)
  const changed = entries.filter(({ row }) => noted.get(row.learner_id)?.class_name !== row.class_name)
  await savePupils(
    trx,
    orgId,
    copy.id,
    [...new Set([...fresh, ...changed])].map(({ row, key }) => ({ learnerId: row.learner_id, key, className: row.class_name })),
    now,
  )
  const here = new Set(wanted.map((row) => row.learner_id))
  const gone = [...noted.values()].filter((row) => row.withdrawn_at === null && !here.has(row.learner_id)).map((row) => row.learner_id)
  await withdrawPupils(trx, orgId, copy.id, gone, now)
  if (fresh.length > 0)
    await notify(trx, {
      orgId,
      personIds: await listWithGuardians(
        trx,
        orgId,
        fresh.map(({ row }) => row.learner_id),
      ),
      kind: 'supporting.lessons-begin',
      facts: { school: partnerOf(copy), subject: copy.subject, day: copy.ends_on },
      link: '/lessons-elsewhere',
      now,
    })
  const eventOf = (kind: 'supporting.pupil-sent' | 'supporting.pupil-withdrawn', learnerId: string): NewEvent => ({
    kind,
    subject: ['attachment', copy.id],
    about: learnerId,
    payload: { to: copy.partner_id },
    at: now,
  })
  return {
    roster: entries.map(({ row, key }) => ({
      key,
      surname: row.surname,
      givenName: row.given_name,
      accountId: row.account_id,
      level: row.level,
      language: row.language,
      className: row.class_name,
    })),
    events: [
      ...fresh.map(({ row }) => eventOf('supporting.pupil-sent', row.learner_id)),
      ...gone.map((id) => eventOf('supporting.pupil-withdrawn', id)),
    ],
  }
}
