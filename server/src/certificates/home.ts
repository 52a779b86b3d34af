import type { WorkItem } from '@dala/domain/home'
import { holds, type Actor } from '@dala/domain/identity'
import type { Trx } from '#lib/db'
import { countCandidates } from './certificates.queries.ts'

/** How many learners can be given a certificate. */
export async function workItems(trx: Trx, actor: Actor, _now: Date): Promise<WorkItem[]> {
  if (!holds(actor, 'certificates.issue')) return []
  const all = await countCandidates(trx, actor.orgId)
  if (all === 0) return []
  return [
    {
      kind: 'certificates.to-issue',
      title: { kk: 'Берілетін сертификаттар', ru: 'Сертификаты к выдаче', en: 'Certificates to issue' },
      link: '/work/certificates/issue',
      all,
      late: 0,
      dueAt: null,
      clause: 'A2016-39.a',
    },
  ]
}
