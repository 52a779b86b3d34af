import type { LevelRuling } from '@dala/domain/emergency'
import type { Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import { registerDocument, type Registered } from '#documents'
import type { Trx } from '#lib/db'
import { namesOf, nameOf } from './names.ts'
import { paperTitle, paperValues, type SwitchPaper } from './order-paper.ts'
import { findHead, findPerson } from './scope.queries.ts'
import { listClasses, type OrderRecord } from './switches.queries.ts'

/** The clauses that let the learners of a switch be switched, each once. */
export const clausesOf = (levels: readonly LevelRuling[]): string[] => [
  ...new Set(levels.filter((each) => each.outcome === 'allowed').flatMap((each) => each.clauses)),
]

interface About extends Omit<SwitchPaper, 'classes' | 'signer' | 'order' | 'responsible'> {
  switchId: string
  order: OrderRecord
  responsibleId: string | null
  datedOn?: string
}

/** Numbers and keeps the organisation's own order on a step of a switch; the head's hand stands under it where the head gave it. */
export async function registerPaper(trx: Trx, actor: Pick<Actor, 'orgId' | 'personId'>, about: About, now: Date): Promise<Registered> {
  const { orgId, personId } = actor
  const head = await findHead(trx, orgId)
  const responsible = about.responsibleId === null ? undefined : await findPerson(trx, orgId, about.responsibleId)
  const classes = (await listClasses(trx, orgId, about.switchId)).map((each) => ({
    names: namesOf(each),
    shift: each.shift,
    learners: each.learners,
  }))
  const datedOn = about.datedOn ?? toIsoDate(now)
  const paper: SwitchPaper = {
    ...about,
    classes,
    responsible: responsible === undefined ? null : nameOf(responsible),
    signer:
      head === undefined
        ? null
        : { position: { kk: head.position_kk || 'Басшы', ru: head.position_ru || 'Руководитель' }, name: nameOf(head) },
  }
  return registerDocument(trx, {
    orgId,
    register: 'organisation-order',
    kind: 'emergency-order',
    datedOn,
    title: paperTitle(about.kind),
    subject: ['switch', about.switchId],
    template: { kind: 'organisation-order', values: ({ label }) => paperValues(paper, label, datedOn) },
    createdBy: personId,
    signedBy: head?.id === personId ? personId : null,
    now,
  })
}
