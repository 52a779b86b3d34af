import type { Actor } from '@dala/domain/identity'
import type { DocumentContent } from '@dala/domain/documents'
import { documentsWanted } from '@dala/domain/regulations'
import { formatDocumentDate, toIsoDate } from '@dala/locale'
import { registerDocument } from '#documents'
import { newId, type Db } from '#lib/db'
import { emit } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { insertAttachment, removeAttachment } from './applications.queries.ts'
import { getCase, inputOf, type Case } from './case.ts'
import { listProgress } from './extract.queries.ts'
import { nameOf } from './names.ts'
import { letterhead, type OrganisationNames } from './papers/letterhead.ts'
import { getOrganisation } from './people.queries.ts'
import { mayConsider } from './policy.ts'
import { showApplication } from './show-application.ts'

const title = { kk: 'Үлгерім туралы үзінді', ru: 'Выписка об успеваемости', en: 'Extract of progress' }

function extractPaper(about: {
  organisation: OrganisationNames
  label: string
  today: string
  item: Case
  rows: Awaited<ReturnType<typeof listProgress>>
}): DocumentContent {
  return {
    ...letterhead(about.organisation),
    blocks: [
      { block: 'title', text: { kk: `${title.kk} № ${about.label}`, ru: `${title.ru} № ${about.label}` } },
      { block: 'paragraph', text: { kk: formatDocumentDate(about.today, 'kk'), ru: formatDocumentDate(about.today, 'ru') } },
      {
        block: 'field',
        name: { kk: 'Білім алушы', ru: 'Обучающийся' },
        value: [nameOf(about.item.learner), about.item.learner.group_kk].filter(Boolean).join(', '),
      },
      about.rows.length === 0
        ? { block: 'paragraph', text: { kk: 'Журналда баға жоқ.', ru: 'В журнале оценок нет.' } }
        : {
            block: 'table',
            columns: [
              { title: { kk: 'Пән', ru: 'Предмет' }, share: 4 },
              { title: { kk: 'Баға саны', ru: 'Число оценок' }, share: 1.4 },
              { title: { kk: 'Орташа, %', ru: 'Среднее, %' }, share: 1.4 },
              { title: { kk: 'Қорытынды', ru: 'Итог' }, share: 1.2 },
            ],
            rows: about.rows.map((row) => [
              `${row.kk} / ${row.ru}`,
              String(row.marks),
              row.mean === null ? '–' : String(row.mean),
              row.final ?? '–',
            ]),
          },
    ],
  }
}

/** Makes the progress extract from the gradebook and puts it into the case (A2023-11.1.c); made anew, it takes the earlier one's place. */
export const makeExtract = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId } = actor
    const item = await getCase(trx, actor, id, now, 'lock')
    demand(mayConsider(actor, item.tie))
    const wanted =
      item.ground !== null && documentsWanted(item.ground, inputOf(item), item.ruleSet).some((spec) => spec.kind === 'progress-extract')
    if (!wanted) throw problem('distance.document-not-wanted')
    const today = toIsoDate(now)
    const organisation = await getOrganisation(trx, orgId)
    const rows = await listProgress(trx, orgId, item.row.learner_id)
    const paper = await registerDocument(trx, {
      orgId,
      register: 'office-paper',
      kind: 'progress-extract',
      datedOn: today,
      title,
      subject: ['application', id],
      aboutId: item.row.learner_id,
      content: ({ label }) => extractPaper({ organisation, label, today, item, rows }),
      createdBy: actor.personId,
      readPermission: 'distance.consider',
      now,
    })
    for (const earlier of item.attachments.filter((each) => each.kind === 'progress-extract' && each.document_id !== null))
      await removeAttachment(trx, orgId, id, earlier.id, now)
    await insertAttachment(trx, {
      org_id: orgId,
      id: newId(),
      application_id: id,
      kind: 'progress-extract',
      document_id: paper.id,
      file_name: `${title.ru} № ${paper.label}.pdf`,
      added_by: actor.personId,
      added_at: now,
    })
    await emit(trx, actor, 'distance.extract-made', {
      subject: ['application', id],
      about: item.row.learner_id,
      payload: { clause: 'A2023-11.1.c', document: paper.label, subjects: rows.length, hash: paper.hash.toString('hex') },
      at: now,
    })
    return showApplication(trx, actor, await getCase(trx, actor, id, now), now)
  })
