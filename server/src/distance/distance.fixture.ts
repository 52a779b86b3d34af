import * as api from '@dala/domain/distance'
import { newId } from '#lib/db'
import { fileStore, insertFile, keyFor } from '#lib/files'
import { createPdf } from '#lib/pdf'
import type { World } from '#lib/testing'

export type TestPerson = Awaited<ReturnType<World['person']>>

/** An uploaded, not yet used scan of a person, as the upload route would leave it. */
export async function uploaded(w: World, person: TestPerson, name = 'құжат.pdf'): Promise<string> {
  const id = newId()
  const now = w.clock.now()
  const body = await createPdf({ title: name, lang: 'kk', createdAt: now }, (paper) => paper.paragraph(`Скан: ${name}`))
  const key = keyFor(person.orgId, id, now)
  await (await fileStore(w.app.parts.config)).put(key, body)
  await w.db(person.orgId).transaction((trx) =>
    insertFile(trx, {
      org_id: person.orgId,
      id,
      person_id: person.id,
      purpose: 'distance.document',
      status: 'pending',
      name,
      type: 'application/pdf',
      size: body.length,
      sha256: Buffer.alloc(32, 7),
      key,
      created_at: now,
      stored_at: now,
    }),
  )
  return id
}

export const exchange = { country: 'Корея, Тэгу', from: '2026-12-01', to: '2027-05-29', bolashak: false }

interface Given {
  ground?: string
  facts?: Record<string, string | boolean>
  documents?: string[]
  reason?: string
  destination?: string
}

/** Fills a draft of a learner: by default an exchange with its document. */
export async function filled(w: World, by: TestPerson, learnerId: string, given: Given = {}) {
  const { ground = 'exchange', facts = exchange, documents = ['exchange'], reason = 'Тэгудегі университетте бір семестр оқимын.' } = given
  const destination = given.destination ?? ('dangerZone' in facts ? 'Шымкент' : '')
  const { id } = await by.client.ok(api.startApplication, { body: { learnerId } })
  const params = { applicationId: id }
  const draft = await by.client.ok(api.getApplication, { params })
  let saved = await by.client.ok(api.saveApplication, { params, body: { revision: draft.revision, ground, facts, reason, destination } })
  for (const kind of documents)
    saved = await by.client.ok(api.addAttachment, { params, body: { kind, fileId: await uploaded(w, by, `${kind}.pdf`) } })
  return saved
}

/** Hands a filled draft in. */
export const signed = (by: TestPerson, application: { id: string; contentHash: string }) =>
  by.client.ok(api.signApplication, {
    params: { applicationId: application.id },
    body: { contentHash: application.contentHash, confirmed: true },
  })

/** A registered application of a learner. */
export const registered = async (w: World, learner: TestPerson, given: Given = {}) =>
  signed(learner, await filled(w, learner, learner.id, given))

export const approve = (by: TestPerson, applicationId: string) =>
  by.client.ok(api.decideApplication, { params: { applicationId }, body: { decision: 'approve', reason: '' } })
