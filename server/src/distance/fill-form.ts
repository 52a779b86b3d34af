import type { CaseForm } from '@dala/domain/distance'
import { holds, refused, allowed, type Actor, type Decision } from '@dala/domain/identity'
import { documentsWanted, factsWanted } from '@dala/domain/regulations'
import { formatDateTime, toIsoDate } from '@dala/locale'
import { registerDocument } from '#documents'
import { newId, type Db } from '#lib/db'
import { emit } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { insertAttachment, removeAttachment, setFacts } from './applications.queries.ts'
import { getCase, inputOf, type Case } from './case.ts'
import { nameOf } from './names.ts'
import { formClauses, formPaper, formTitles } from './papers/form-paper.ts'
import { findPerson, getOrganisation } from './people.queries.ts'
import { mayBring } from './policy.ts'
import { showApplication } from './show-application.ts'

/** Whether the ground wants the form of this learner, and the actor is the one who fills it. */
function mayFill(actor: Actor, item: Case, form: CaseForm['kind']): Decision {
  if (item.ground === null) return refused('distance.form-not-wanted')
  const input = inputOf(item)
  if (form === 'home-conditions') {
    const asked = factsWanted(item.ground, input, item.ruleSet).some((fact) => fact.code === 'homeConditions')
    const before = item.row.status === 'draft' || item.row.status === 'returned'
    const office = item.row.status === 'registered' && holds(actor, 'distance.consider') && item.tie.over.has('distance.consider')
    return asked && ((item.tie.own && before) || office) ? allowed : refused('distance.form-not-wanted')
  }
  const spec = documentsWanted(item.ground, input, item.ruleSet).find((each) => each.kind === form)
  return spec !== undefined && mayBring(actor, item.tie, spec).allowed ? allowed : refused('distance.form-not-wanted')
}

/**
 * Fills a form of the case (A2023-11.1.d to g). It becomes a registered document; a form filled again takes the place of the earlier one,
 * which stays in the register. The checklist of the conditions answers the question of the application.
 */
export const fillForm = (db: Db, actor: Actor, id: string, form: CaseForm, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const item = await getCase(trx, actor, id, now, 'lock')
    demand(mayFill(actor, item, form.kind))
    const today = toIsoDate(now)
    if ('examinedOn' in form && form.examinedOn > today)
      throw problem('request.invalid', {}, [{ path: 'body.examinedOn', message: 'in the future' }])
    if ('visitedOn' in form && form.visitedOn > today)
      throw problem('request.invalid', {}, [{ path: 'body.visitedOn', message: 'in the future' }])
    const by = await findPerson(trx, orgId, actor.personId)
    const organisation = await getOrganisation(trx, orgId)
    const title = formTitles[form.kind]
    const paper = await registerDocument(trx, {
      orgId,
      register: 'office-paper',
      kind: form.kind,
      datedOn: today,
      title,
      subject: ['application', id],
      aboutId: item.row.learner_id,
      content: ({ label }) =>
        formPaper({
          form,
          organisation,
          label,
          datedOn: today,
          learner: nameOf(item.learner),
          group: item.learner.group_kk ?? '',
          by: by === undefined ? '' : nameOf(by),
          note: `${formatDateTime(now)}, жеке кабинет`,
        }),
      createdBy: actor.personId,
      readPermission: 'distance.consider',
      signedBy: actor.personId,
      now,
    })
    for (const earlier of item.attachments.filter((each) => each.kind === form.kind && each.document_id !== null))
      await removeAttachment(trx, orgId, id, earlier.id, now)
    const attachmentId = newId()
    await insertAttachment(trx, {
      org_id: orgId,
      id: attachmentId,
      application_id: id,
      kind: form.kind,
      document_id: paper.id,
      file_name: `${title.ru} № ${paper.label}.pdf`,
      added_by: actor.personId,
      added_at: now,
    })
    if (form.kind === 'home-conditions')
      await setFacts(trx, orgId, id, { ...item.row.facts, homeConditions: form.device && form.internet && form.place })
    await emit(trx, actor, 'distance.form-filled', {
      subject: ['application', id],
      about: item.row.learner_id,
      payload: { form: form.kind, clause: formClauses[form.kind], document: paper.label, hash: paper.hash.toString('hex') },
      at: now,
    })
    return showApplication(trx, actor, await getCase(trx, actor, id, now), now)
  })
