import { papers, type issuePaper as api } from '@dala/domain/registrar'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import type { TemplateValues } from '@dala/domain/documents'
import { fullName, toIsoDate } from '@dala/locale'
import { letterhead, registerDocument } from '#documents'
import { resultsOfLearner } from '#gradebook'
import { missing, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { holdsOver } from '#organisations'
import { composePaper } from './compose-paper.ts'
import { listEvents } from './contingent.queries.ts'
import { issuerOf } from './issue-order.ts'
import { formNames, languageNames, statusNames } from './paper-words.ts'
import { findHolder, listPaperRows, type Holder } from './papers.queries.ts'

/** The papers issued to a learner; nobody else's. */
export const listPapers = (db: Db, actor: Actor, personId: string) =>
  db.transaction(async (trx) => {
    if (!(await holdsOver(trx, actor, 'people.read', personId))) missing('learner', personId)
    const rows = await listPaperRows(trx, db.orgId, personId)
    return { items: rows.map((row) => ({ id: row.id, kind: row.kind, number: row.label, datedOn: row.dated_on })) }
  })

/**
 * Issues a paper of the registrar's office: numbered without a gap, with the state of the registry on this day.
 * @throws Problem registrar.visiting; missing for a learner out of reach
 */
export async function issuePaper(db: Db, actor: Actor, personId: string, body: BodyOf<typeof api>, now: Date) {
  const { signer } = await issuerOf(db, actor)
  const datedOn = toIsoDate(now)
  return db.transaction(async (trx) => {
    if (!(await holdsOver(trx, actor, 'registrar.order', personId))) missing('learner', personId)
    const holder = (await findHolder(trx, db.orgId, personId)) ?? missing('learner', personId)
    if (holder.status === 'visiting') throw problem('registrar.visiting')
    const name = fullName({ surname: holder.surname, givenName: holder.given_name, patronymic: holder.patronymic })
    const { kind, purpose } = body
    const { register, ...title } = papers[kind]
    const about = { orgId: db.orgId, register, kind, datedOn, subject: ['learner', personId], aboutId: personId } as const
    const titled = { kk: `${title.kk}: ${name}`, ru: `${title.ru}: ${name}`, en: `${title.en}: ${name}` }
    const base = { ...about, title: titled, createdBy: actor.personId, now }
    const registered =
      kind === 'study-certificate'
        ? await registerDocument(trx, {
            ...base,
            template: { kind, values: ({ label }) => certificateValues(holder, name, label, datedOn, purpose, signer ?? null) },
          })
        : await registerDocument(trx, { ...base, content: await contentOf(trx, db.orgId, personId, kind, holder, signer ?? null) })
    await emit(trx, actor, 'registrar.paper-issued', {
      subject: ['document', registered.id],
      about: personId,
      payload: { kind, number: registered.label },
      at: now,
    })
    return { id: registered.id, kind, number: registered.label, datedOn }
  })
}

type Signer = Awaited<ReturnType<typeof issuerOf>>['signer']

async function contentOf(trx: Trx, orgId: string, personId: string, kind: 'transcript' | 'study-card', holder: Holder, signer: Signer) {
  const events = await listEvents(trx, orgId, { learnerId: personId })
  const marks = await resultsOfLearner(trx, orgId, personId)
  const head = await letterhead(trx, orgId)
  return () => ({ ...head, blocks: composePaper(kind, { holder, events, ...marks, signer }) })
}

function certificateValues(
  holder: Holder,
  name: string,
  label: string,
  datedOn: string,
  purpose: string,
  signer: Signer | null,
): TemplateValues {
  return {
    number: label,
    datedOn,
    learner: name,
    birthDate: holder.birth_date ?? '',
    group: holder.group_code || holder.group_kk || '–',
    studyYear: holder.study_year === null ? '–' : String(holder.study_year),
    studyForm: formNames[holder.study_form],
    language: languageNames[holder.language],
    status: statusNames[holder.status],
    purpose: purpose === '' ? { kk: 'талап етілген жерге', ru: 'по месту требования' } : { kk: purpose, ru: purpose },
    position: signer?.position ?? { kk: '', ru: '' },
    signer: signer?.name ?? '',
    note: '',
  }
}
