import type { DistanceList, DistanceListItem } from '@dala/domain/curricula'
import type { DocumentContent } from '@dala/domain/documents'
import { holds, type Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { registerDocument } from '#documents'
import type { Db, Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { getProgramme } from './curricula.queries.ts'
import * as rows from './distance-lists.queries.ts'
import { anyName, personName } from './names.ts'
import { findPerson, getOrganisation } from './people.queries.ts'
import { rulesOf } from './settings.ts'

async function listsView(trx: Trx, actor: Actor, programmeId: string) {
  const { level } = await getProgramme(trx, actor.orgId, programmeId)
  const { hoursPerCredit } = (await rulesOf(trx, actor.orgId)).share(level)
  const lists = await rows.listLists(trx, actor.orgId, [programmeId], ['draft', 'approved'])
  const items = await rows.listListItems(
    trx,
    actor.orgId,
    lists.map((list) => list.id),
  )
  const shown = (status: 'draft' | 'approved'): DistanceList | null => {
    const list = lists.find((each) => each.status === status)
    if (list === undefined) return null
    return {
      id: list.id,
      version: list.version,
      status: list.status,
      revision: list.revision,
      items: items.filter((item) => item.list_id === list.id).map(itemView),
      order:
        list.ordered_on === null
          ? null
          : { label: list.label ?? '', orderedOn: list.ordered_on, by: personName(list), documentId: list.document_id },
    }
  }
  return {
    approved: shown('approved'),
    draft: shown('draft'),
    proposed: (await rows.listTaughtAtDistance(trx, actor.orgId, programmeId, hoursPerCredit)).map(itemView),
    can: { edit: holds(actor, 'curricula.manage'), order: holds(actor, 'curricula.approve') },
  }
}

const itemView = (row: {
  code: string
  name_kk: string
  name_ru: string
  name_en: string
  volume: number
  unit: 'credits' | 'hours'
}): DistanceListItem => ({
  code: row.code,
  name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  volume: row.volume,
  unit: row.unit,
})

export const getDistanceLists = (db: Db, actor: Actor, programmeId: string) => db.transaction((trx) => listsView(trx, actor, programmeId))

/** Keeps the draft of the list of disciplines and modules allowed at a distance, with their volumes (A2023-16.a, A2021-24.a). */
export const saveDistanceList = (db: Db, actor: Actor, programmeId: string, items: readonly DistanceListItem[], now: Date) =>
  db.transaction(async (trx) => {
    await getProgramme(trx, actor.orgId, programmeId)
    const codes = items.map((item) => item.code)
    if (new Set(codes).size < codes.length) throw problem('curricula.repeated-item')
    const draft = await rows.lockDraft(trx, actor.orgId, programmeId, actor.personId, now)
    await rows.replaceListItems(trx, actor.orgId, draft.id, items)
    await rows.raiseRevision(trx, actor.orgId, draft.id)
    await emit(trx, actor, 'curricula.distance-list-changed', {
      subject: ['distance-list', draft.id],
      payload: { programme: programmeId, version: draft.version, items: items.length },
      at: now,
    })
    return listsView(trx, actor, programmeId)
  })

interface OrderPaper {
  organisation: DocumentContent['organisation']
  address: DocumentContent['address']
  label: string
  programme: { code: string; kk: string; ru: string }
  items: readonly DistanceListItem[]
  head: { name: string; note: string }
}

const orderPaper = ({ organisation, address, label, programme, items, head }: OrderPaper): DocumentContent => ({
  organisation,
  address,
  blocks: [
    { block: 'title', text: { kk: `№ ${label} бұйрық`, ru: `Приказ № ${label}` } },
    {
      block: 'paragraph',
      text: {
        kk: `${programme.code} «${programme.kk}» бағдарламасында қашықтан оқытуға рұқсат етілген пәндер мен модульдер тізімі оқу нысанына қарамастан бекітілсін.`,
        ru: `Утвердить перечень дисциплин и модулей программы ${programme.code} «${programme.ru}», разрешённых для дистанционного обучения, независимо от формы обучения.`,
      },
    },
    {
      block: 'table',
      columns: [
        { title: { kk: 'Код', ru: 'Индекс' }, share: 1.4 },
        { title: { kk: 'Пән, модуль', ru: 'Дисциплина, модуль' }, share: 5 },
        { title: { kk: 'Көлемі', ru: 'Объём' }, share: 1.6 },
      ],
      rows: items.map((item) => [
        item.code,
        item.name.kk === item.name.ru ? anyName(item.name) : [item.name.kk, item.name.ru].filter(Boolean).join(' / '),
        `${String(item.volume).replace('.', ',')} ${item.unit === 'credits' ? 'кредит' : 'сағ / ч'}`,
      ]),
    },
    { block: 'signature', position: { kk: 'Басшы', ru: 'Руководитель' }, name: head.name, note: head.note },
  ],
})

/** Puts the list into force by an order of the head, numbered and kept in the register (A2023-16.b, A2021-24.b). */
export const orderDistanceList = (db: Db, actor: Actor, programmeId: string, revision: number, now: Date) =>
  db.transaction(async (trx) => {
    const programme = await getProgramme(trx, actor.orgId, programmeId)
    const draft = (await rows.listLists(trx, actor.orgId, [programmeId], ['draft']))[0]
    if (draft === undefined) throw problem('curricula.list-empty')
    await rows.lockDraft(trx, actor.orgId, programmeId, actor.personId, now)
    if (draft.revision !== revision) throw problem('conflict')
    const items = (await rows.listListItems(trx, actor.orgId, [draft.id])).map(itemView)
    if (items.length === 0) throw problem('curricula.list-empty')
    const organisation = await getOrganisation(trx, actor.orgId)
    const head = await findPerson(trx, actor.orgId, actor.personId)
    const today = toIsoDate(now)
    const document = await registerDocument(trx, {
      orgId: actor.orgId,
      register: 'organisation-order',
      kind: 'distance-list-order',
      datedOn: today,
      title: {
        kk: `${programme.code}: қашықтан оқытылатын пәндер тізімі туралы бұйрық`,
        ru: `${programme.code}: приказ о перечне дисциплин для дистанционного обучения`,
        en: `${programme.code}: order on the list of disciplines for distance learning`,
      },
      subject: ['distance-list', draft.id],
      content: ({ label }) =>
        orderPaper({
          organisation: { kk: organisation.name_kk, ru: organisation.name_ru },
          address: { kk: organisation.address_kk, ru: organisation.address_ru },
          label,
          programme: { code: programme.code, kk: programme.name_kk, ru: programme.name_ru },
          items,
          head: { name: head === undefined ? '' : personName(head), note: today },
        }),
      createdBy: actor.personId,
      signedBy: actor.personId,
      now,
    })
    await rows.approveList(
      trx,
      actor.orgId,
      { id: draft.id, programmeId },
      { documentId: document.id, label: document.label, on: today, by: actor.personId, now },
    )
    await emit(trx, actor, 'curricula.distance-list-ordered', {
      subject: ['distance-list', draft.id],
      payload: { programme: programmeId, version: draft.version, label: document.label, document: document.id, items: items.length },
      at: now,
    })
    return listsView(trx, actor, programmeId)
  })
