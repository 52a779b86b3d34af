import type { issueStudyCertificate as api } from '@dala/domain/documents'
import type { BodyOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { formatDateTime, fullName, toIsoDate } from '@dala/locale'
import { missing, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { findHead, findLearner } from './people.queries.ts'
import type { PaperLanguage } from './fill-template.ts'
import { registerDocument } from './register-document.ts'
import { unitsInReach } from './policy.ts'

const forms = {
  'full-time': { kk: 'күндізгі', ru: 'очная' },
  evening: { kk: 'кешкі', ru: 'вечерняя' },
  extramural: { kk: 'сырттай', ru: 'заочная' },
  externship: { kk: 'экстернат', ru: 'экстернат' },
}
const languages = { kk: { kk: 'қазақ', ru: 'казахский' }, ru: { kk: 'орыс', ru: 'русский' }, en: { kk: 'ағылшын', ru: 'английский' } }
const statuses = {
  studying: { kk: 'оқиды', ru: 'обучается' },
  'academic-leave': { kk: 'академиялық демалыста', ru: 'в академическом отпуске' },
}

/** The signer of certificates: the head, by name and position. */
export async function signerOf(trx: Trx, orgId: string): Promise<{ position: { kk: string; ru: string }; signer: string }> {
  const head = await findHead(trx, orgId)
  return {
    position: { kk: head?.position_kk || 'Басшы', ru: head?.position_ru || 'Руководитель' },
    signer: head === undefined ? '' : fullName({ surname: head.surname, givenName: head.given_name, patronymic: head.patronymic }),
  }
}

/** Registers a certificate of status from its template, and tells the trail. */
export async function registerCertificate(
  trx: Trx,
  actor: Actor,
  about: {
    kind: 'study-certificate' | 'distance-certificate'
    title: { kk: string; ru: string; en: string }
    personId: string
    language: PaperLanguage
    values: (label: string) => Record<string, string | { kk: string; ru: string }>
    now: Date
  },
) {
  const { kind, title, personId, language, values, now } = about
  const made = await registerDocument(trx, {
    orgId: actor.orgId,
    register: 'status-certificate',
    kind,
    datedOn: toIsoDate(now),
    title,
    subject: ['person', personId],
    aboutId: personId,
    template: { kind, language, values: ({ label }) => values(label) },
    createdBy: actor.personId,
    now,
  })
  await emit(trx, actor, 'documents.certificate-issued', {
    subject: ['document', made.id],
    about: personId,
    payload: { label: made.label, kind, hash: made.hash.toString('hex') },
    at: now,
  })
  return { id: made.id, label: made.label }
}

/** A certificate of study for somebody who studies here today. */
export const issueStudyCertificate = (db: Db, actor: Actor, body: BodyOf<typeof api>, now: Date) =>
  db.transaction(async (trx) => {
    const learner = await findLearner(trx, actor.orgId, body.personId, unitsInReach(actor))
    if (learner === undefined) return missing('person', body.personId)
    const { status } = learner
    if (status !== 'studying' && status !== 'academic-leave') throw problem('documents.not-a-learner')
    const signer = await signerOf(trx, actor.orgId)
    return registerCertificate(trx, actor, {
      kind: 'study-certificate',
      title: { kk: 'Оқу туралы анықтама', ru: 'Справка об обучении', en: 'Certificate of study' },
      personId: body.personId,
      language: body.language,
      now,
      values: (label) => ({
        number: label,
        datedOn: toIsoDate(now),
        learner: fullName({ surname: learner.surname, givenName: learner.given_name, patronymic: learner.patronymic }),
        birthDate: learner.birth_date ?? '',
        group: learner.group_code || learner.group_kk || '–',
        studyYear: learner.study_year === null ? '' : String(learner.study_year),
        studyForm: forms[learner.study_form],
        language: languages[learner.language],
        status: statuses[status],
        purpose: body.purpose,
        ...signer,
        note: formatDateTime(now),
      }),
    })
  })
