import * as api from '@dala/domain/distance'
import type { World } from '#lib/testing'
import { approve, filled, signed, uploaded, type TestPerson } from '../distance.fixture.ts'

export const vkk = { conclusionNumber: '1142', from: '2026-11-25', to: '2027-01-31' }
export const event = {
  eventName: 'Республикалық жиын',
  eventScale: 'republican',
  from: '2026-12-01',
  to: '2026-12-10',
  dangerZone: false,
}
export const parent = { from: '2026-12-01', to: '2027-05-25', homeConditions: true, dangerZone: false }

export interface School {
  head: TestPerson
  registrar: TestPerson
  pupil: (name?: string) => Promise<TestPerson & { guardian: TestPerson }>
  /** An approved application of a pupil on a ground, handed in by the guardian. */
  approved: (pupil: TestPerson & { guardian: TestPerson }, ground: string, facts: Record<string, string | boolean>) => Promise<string>
  /** An issued order for approved applications. */
  ordered: (ids: string[]) => Promise<api.Order>
}

/** The people of a school who send pupils to distance learning. */
export async function school(w: World, classId: string | null): Promise<School> {
  const head = await w.person({ orgId: w.school, roles: ['head'], name: 'Басшы' })
  const registrar = await w.person({ orgId: w.school, roles: ['registrar'], name: 'Тіркеуші' })
  const papers: Record<string, string[]> = { vkk: ['vkk-conclusion'], event: ['event-order'], parent: [] }
  const office = ['child-opinion', 'progress-extract', 'psychologist-conclusion', 'housing-act', 'council-decision', 'trustees-decision']
  return {
    head,
    registrar,
    pupil: async (name = 'Оқушы') => {
      const pupil = await w.learner({ orgId: w.school, level: 'basic-secondary', groupId: classId, name })
      return Object.assign(pupil, { guardian: await w.guardianOf(pupil) })
    },
    approved: async (pupil, ground, facts) => {
      const draft = await filled(w, pupil.guardian, pupil.id, { ground, facts, documents: papers[ground] ?? [] })
      const made = await signed(pupil.guardian, draft)
      for (const kind of ground === 'parent' ? office : [])
        await registrar.client.ok(api.addAttachment, {
          params: { applicationId: made.id },
          body: { kind, fileId: await uploaded(w, registrar, `${kind}.pdf`) },
        })
      return (await approve(head, made.id)).id
    },
    ordered: async (ids) => {
      const draft = await registrar.client.ok(api.draftOrder, { body: { applicationIds: ids } })
      return head.client.ok(api.issueOrder, { params: { orderId: draft.id }, body: { confirmed: true } })
    },
  }
}
