import * as api from '@dala/domain/documents'
import { beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '#lib/postgres'
import { world } from '#lib/testing'
import { fillTemplate, registerDocument } from './index.ts'

const w = await world()
const clerk = await w.person({ roles: ['registrar'], name: 'Тіркеуші' })
const kind = 'distance-acknowledgement'
const params = { kind } as const
const [builtin] = api.builtinTemplates[kind]

const own = (words: string): api.TemplateBody => ({
  blocks: [...builtin.blocks, { block: 'paragraph', text: { kk: words, ru: words } }],
})
const issue = () =>
  w.db().transaction((trx) =>
    registerDocument(trx, {
      orgId: w.university,
      register: 'distance-acknowledgement',
      kind,
      datedOn: '2026-11-23',
      title: { kk: 'парақ', ru: 'лист', en: 'sheet' },
      subject: ['application', clerk.id],
      template: { kind, values: ({ label }) => ({ ...api.sampleValues(kind), number: label }) },
      createdBy: clerk.id,
      now: w.clock.now(),
    }),
  )
const publish = async (words: string) => {
  await clerk.client.ok(api.saveTemplateDraft, { params, body: { body: own(words) } })
  return clerk.client.ok(api.publishTemplate, { params, body: { note: `Мәтіні: ${words}` } })
}
const read = (documentId: string) => clerk.client.ok(api.getDocument, { params: { documentId } })

describe('versions of a template', () => {
  let first: Awaited<ReturnType<typeof issue>>
  beforeAll(async () => void (first = await issue()))

  test('a paper remembers the template and values it was written from, and is written again from them word for word', async () => {
    expect((await read(first.id)).template).toMatchObject({ kind, edition: 1, own: false, current: true, same: true })
    const { rows } = await withClient(w.database.url, (client) =>
      client.query('SELECT template_values FROM documents.document WHERE id = $1', [first.id]),
    )
    expect((rows[0] as { template_values: unknown }).template_values).toMatchObject({ number: first.label })
  })

  test('a published version is written from then on; papers before it and after a way back keep theirs', async () => {
    const published = await publish('Портал ережелерін білемін.')
    expect(published).toMatchObject({ version: 1, draft: null })
    const second = await issue()
    const words = (await read(second.id)).content.blocks.at(-1)
    expect(words).toMatchObject({ text: { kk: 'Портал ережелерін білемін.' } })
    expect((await read(second.id)).template).toMatchObject({ own: true, edition: 1, same: true, current: true })
    expect((await read(first.id)).template).toMatchObject({ own: false, same: true, current: false })

    await clerk.client.ok(api.useTemplate, { params, body: { versionId: null } })
    const third = await issue()
    expect((await read(third.id)).template).toMatchObject({ own: false, current: true })
    expect((await read(second.id)).template).toMatchObject({ own: true, same: true, current: false })
    const shown = await clerk.client.ok(api.getTemplate, { params })
    expect(shown.versions.map(({ version, papers, current }) => [version, papers, current])).toEqual([
      [1, 1, false],
      [1, 2, true],
    ])
  })

  test('a version that was published cannot be changed or taken away, not even by the application itself', async () => {
    for (const text of ["UPDATE documents.template_version SET note = ''", 'DELETE FROM documents.template_version'])
      await expect(withClient(w.database.appUrl, (client) => client.query(text))).rejects.toThrow(/permission denied/)
  })

  test('words changed in the database behind a paper are found by writing it again', async () => {
    const made = await issue()
    await withClient(w.database.url, (client) =>
      client.query(`UPDATE documents.document SET template_values = jsonb_set(template_values, '{learner}', '"Басқа"') WHERE id = $1`, [
        made.id,
      ]),
    )
    expect(await read(made.id)).toMatchObject({ intact: true, template: { same: false } })
  })
})

describe('strict words', () => {
  const refused = (body: api.TemplateBody) => clerk.client.call(api.saveTemplateDraft, { params, body: { body } })
  test('an unknown placeholder is refused by its name and block', async () => {
    const reply = await refused(own('{salary}'))
    expect(reply).toBeProblem(422, 'documents.placeholder-unknown')
    expect(JSON.stringify(reply.body)).toContain('salary')
    expect(await refused(own('{constructor}'))).toBeProblem(422, 'documents.placeholder-unknown')
    expect(await refused(own('{learner'))).toBeProblem(422, 'documents.stray-brace')
  })
  test('without a draft there is nothing to publish', async () => {
    await clerk.client.ok(api.saveTemplateDraft, { params, body: { body: null } })
    expect(await clerk.client.call(api.publishTemplate, { params, body: { note: 'ештеңе' } })).toBeProblem(409, 'documents.draft-missing')
  })
  test('two who publish at once make two versions', async () => {
    await clerk.client.ok(api.saveTemplateDraft, { params, body: { body: own('екеу') } })
    const replies = await Promise.all(
      ['бірінші', 'екінші'].map((note) => clerk.client.call(api.publishTemplate, { params, body: { note } })),
    )
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409])
  })
  test('only those who change templates may; readers see them', async () => {
    const dean = await w.as('dean')
    expect(await dean.call(api.saveTemplateDraft, { params, body: { body: null } })).toBeProblem(403, 'identity.not-permitted')
    expect((await dean.ok(api.getTemplate, { params })).can).toEqual({ change: false })
    expect((await dean.ok(api.listTemplates)).items.length).toBe(api.templateKindNames.length)
  })
})

describe('a look before it is used', () => {
  test('the preview is filled with invented values, in one language or both, also as PDF', async () => {
    const body = { body: own('{learner} <script>'), language: 'ru' as const }
    const content = await clerk.client.ok(api.previewTemplate, { params, body })
    expect(content.blocks.at(-1)).toMatchObject({ text: { kk: 'Әбдіқали Мөлдір Ғаниқызы <script>' } })
    const pdf = await clerk.client.inject({
      method: 'POST',
      url: `/api/templates/${kind}/preview.pdf`,
      payload: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })
  test('other nouns fill a template of the organisation with their values', async () => {
    const content = await w
      .db()
      .transaction((trx) => fillTemplate(trx, w.university, 'council-minutes', 'both', api.sampleValues('council-minutes')))
    expect(content.blocks[0]).toMatchObject({ block: 'title', text: { ru: expect.stringContaining('ПРОТОКОЛ') } })
    await expect(w.db().transaction((trx) => fillTemplate(trx, w.university, 'council-minutes', 'both', { number: '1' }))).rejects.toThrow(
      /is missing/,
    )
  })
})
