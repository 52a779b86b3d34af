import * as api from '@dala/domain/messages'
import { describe, expect, test } from 'vitest'
import { newId } from '#lib/db'
import { runDueJobs } from '#lib/jobs'
import type { Mailer } from '#lib/mail'
import { world } from '#lib/testing'
import { deliverMail } from './deliver-mail.ts'
import { jobs, notify, notifyEach, sendMail } from './index.ts'

const w = await world()
const course = { kk: 'Деректер қоры', ru: 'Базы данных', en: 'Databases' }

const tell = (personIds: string[], orgId = w.university) =>
  w
    .db(orgId)
    .transaction((trx) =>
      notify(trx, { orgId, personIds, kind: 'courses.enrolled', facts: { course }, link: '/courses', now: w.clock.now() }),
    )

const withAddress = async (personId: string, email: string, orgId = w.university) =>
  w
    .db(orgId)
    .transaction((trx) => trx.updateTable('people.person').set({ email }).where('org_id', '=', orgId).where('id', '=', personId).execute())

const outbox = async (query: Record<string, string> = {}) => (await (await w.as('administrator')).ok(api.listOutbox, { query })).items

describe('notifications', () => {
  test('a person reads the sentence in the language asked for, once even if named twice', async () => {
    const learner = await w.learner()
    await tell([learner.id, learner.id])
    const { items } = await learner.client.ok(api.listNotifications)
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ text: 'You are enrolled in “Databases”. Open the first lesson.', link: '/courses', readAt: null })
    const kk = await learner.client.inject({ url: '/api/notifications', headers: { 'accept-language': 'kk' } })
    expect(kk.json().items[0].text).toContain('«Деректер қоры» курсына жазылдыңыз')
  })

  test('nobody sees or marks the notifications of another person', async () => {
    const [one, other] = [await w.learner(), await w.learner()]
    await tell([one.id])
    const [notification] = (await one.client.ok(api.listNotifications)).items
    expect((await other.client.ok(api.listNotifications)).items).toEqual([])
    await other.client.ok(api.readNotifications, { body: { ids: [notification?.id ?? ''] } })
    await other.client.ok(api.readNotifications, { body: { ids: 'all' } })
    expect(await one.client.ok(api.countUnread)).toEqual({ count: 1 })
    expect(await one.client.ok(api.readNotifications, { body: { ids: [notification?.id ?? ''] } })).toEqual({ count: 0 })
  })

  test('the list is paged by key and can show the unread only', async () => {
    const learner = await w.learner()
    for (let index = 0; index < 5; index++) await tell([learner.id])
    const first = await learner.client.ok(api.listNotifications, { query: { limit: 2 } })
    expect(first.items).toHaveLength(2)
    const rest = await learner.client.ok(api.listNotifications, { query: { limit: 10, after: first.next ?? '' } })
    expect(rest.items).toHaveLength(3)
    expect(rest.next).toBeNull()
    await learner.client.ok(api.readNotifications, { body: { ids: first.items.map((item) => item.id) } })
    expect((await learner.client.ok(api.listNotifications, { query: { unread: 'true' } })).items).toHaveLength(3)
  })

  test('a foreign cursor is refused, not carried to the database', async () => {
    const learner = await w.learner()
    const after = Buffer.from('["1; drop"]').toString('base64url')
    expect(await learner.client.call(api.listNotifications, { query: { after } })).toBeProblem(400, 'request.invalid')
  })

  test('a link never leaves the site', async () => {
    const learner = await w.learner()
    for (const link of ['https://evil.example', '//evil.example', '/\\evil.example'])
      await expect(
        w
          .db()
          .transaction((trx) =>
            notify(trx, { orgId: w.university, personIds: [learner.id], kind: 'courses.enrolled', facts: { course }, link }),
          ),
      ).rejects.toThrow()
  })
})

describe('mail', () => {
  test('an important notification goes by mail in the recipient’s language, unless the person chose otherwise', async () => {
    const learner = await w.learner()
    await withAddress(learner.id, 'learner@mail.example')
    await w.databases.global.updateTable('identity.account').set({ locale: 'ru' }).where('id', '=', learner.accountId).execute()
    await tell([learner.id])
    const [mail] = await outbox({ search: 'learner@mail.example' })
    expect(mail).toMatchObject({
      to: 'learner@mail.example',
      locale: 'ru',
      subject: 'Вы записаны на курс «Базы данных». Откройте первый урок.',
    })
    const { text } = await (await w.as('administrator')).ok(api.getOutboxMail, { params: { mailId: mail?.id ?? '' } })
    expect(text).toContain('http://localhost:80/courses')
    expect(await learner.client.ok(api.setMailChoice, { body: { mail: 'none' } })).toEqual({
      mail: 'none',
      address: 'learner@mail.example',
    })
    await tell([learner.id])
    expect(await outbox({ search: 'learner@mail.example' })).toHaveLength(1)
  })

  test('without a mail server the mail is kept and can be read by the administrator only', async () => {
    await w
      .db()
      .transaction((trx) => sendMail(trx, { orgId: w.university, to: 'kept@mail.example', locale: 'kk', subject: 'Код', text: '123456' }))
    const [mail] = await outbox({ search: 'kept@' })
    await deliverMail(w.db(), null, mail?.id ?? '', 'https://dala.example', w.clock.now())
    expect((await outbox({ search: 'kept@' }))[0]?.status).toBe('kept')
    expect(await (await w.as('administrator')).call(api.sendAgain, { params: { mailId: mail?.id ?? '' }, body: {} })).toBeProblem(
      409,
      'messages.no-mail-server',
    )
    for (const role of ['learner', 'teacher', 'registrar'] as const)
      expect(await (await w.as(role)).call(api.getOutboxMail, { params: { mailId: mail?.id ?? '' } })).toBeProblem(
        403,
        'identity.not-permitted',
      )
    expect(await (await w.as('administrator', w.college)).call(api.getOutboxMail, { params: { mailId: mail?.id ?? '' } })).toBeProblem(
      404,
      'missing',
    )
  })

  test('the job takes each mail after the commit', async () => {
    await w
      .db()
      .transaction((trx) => sendMail(trx, { orgId: w.university, to: 'job@mail.example', locale: 'en', subject: 'Hello', text: 'x' }))
    const parts = { databases: w.databases, config: w.app.parts.config, sealer: w.sealer, now: w.clock.now, log: () => {} }
    await runDueJobs({ url: w.database.url, parts, jobs })
    expect((await outbox({ search: 'job@' }))[0]?.status).toBe('kept')
  })

  test('a mail is handed over once, a refusal is kept with the server’s words, and a secret is wiped when sent', async () => {
    const sent: string[] = []
    let down = true
    const mailer: Mailer = {
      send: async (mail) => {
        if (down) throw new Error('451 try later')
        sent.push(mail.text)
      },
    }
    await w
      .db()
      .transaction((trx) =>
        sendMail(trx, { orgId: w.university, to: 'once@mail.example', locale: 'kk', subject: 'Код', text: '{site}/code/1', secret: true }),
      )
    const [mail] = await outbox({ search: 'once@' })
    const id = mail?.id ?? ''
    const deliver = () => deliverMail(w.db(), mailer, id, 'https://dala.example', w.clock.now())
    await expect(deliver()).rejects.toThrow('451 try later')
    expect((await outbox({ search: 'once@' }))[0]).toMatchObject({ status: 'failed', fault: '451 try later', attempts: 1 })
    down = false
    await Promise.all([deliver(), deliver(), deliver()])
    expect(sent).toEqual(['https://dala.example/code/1'])
    const read = await (await w.as('administrator')).ok(api.getOutboxMail, { params: { mailId: id } })
    expect(read).toMatchObject({ status: 'sent', text: '' })
  })

  test('a one-time link to an account that exists is not shown to whoever reads the outbox; an invitation of one without an account is', async () => {
    const head = await w.person({ roles: ['head'] })
    const invited = await w.person()
    await w
      .db()
      .transaction((trx) =>
        trx
          .updateTable('people.person')
          .set({ account_id: null })
          .where('org_id', '=', w.university)
          .where('id', '=', invited.id)
          .execute(),
      )
    const secretTo = async (personId: string, to: string) => {
      const mail = { orgId: w.university, personId, to, locale: 'kk' as const, subject: 'Жаңа құпиясөз', text: '{site}/new-password#t' }
      await w.db().transaction((trx) => sendMail(trx, { ...mail, secret: true }))
      const mailId = (await outbox({ search: to }))[0]?.id ?? ''
      return (await (await w.as('digital-officer')).ok(api.getOutboxMail, { params: { mailId } })).text
    }
    expect(await secretTo(head.id, 'head@mail.example')).toBe('')
    expect(await secretTo(invited.id, 'invited@mail.example')).toContain('#t')
  })

  test('an address or subject that would add a header is refused before anything is written', async () => {
    const attempt = (to: string, subject: string) =>
      w.db().transaction((trx) => sendMail(trx, { orgId: w.university, to, locale: 'kk', subject, text: 'x' }))
    await expect(attempt('a@b.kz\r\nBcc: c@d.kz', 'x')).rejects.toThrow('one plain address')
    await expect(attempt('a@b.kz', 'x\r\nBcc: c@d.kz')).rejects.toThrow('one line')
  })

  test('a name with line breaks in a sentence stays inside the subject', async () => {
    const learner = await w.learner()
    await withAddress(learner.id, 'injected@mail.example')
    const name = 'Курс\r\nBcc: victim@mail.example'
    await w.db().transaction((trx) =>
      notify(trx, {
        orgId: w.university,
        personIds: [learner.id],
        kind: 'courses.enrolled',
        facts: { course: { kk: name, ru: name, en: name } },
        link: null,
      }),
    )
    const [mail] = await outbox({ search: 'injected@' })
    expect(mail?.subject).not.toMatch(/[\r\n]/)
  })

  test('the outbox of an unknown mail answers as any missing thing', async () => {
    expect(await (await w.as('administrator')).call(api.getOutboxMail, { params: { mailId: newId() } })).toBeProblem(404, 'missing')
  })
})

test('a notice to many queues their mails in bundles: everybody is told once and has one mail', async () => {
  const people = await Promise.all(
    Array.from({ length: 25 }, () => w.person({ orgId: w.college, roles: ['guardian'], secondFactor: false })),
  )
  for (const [index, person] of people.entries()) await withAddress(person.id, `many${index}@college.example`, w.college)
  const told = await w.db(w.college).transaction((trx) =>
    notifyEach(trx, {
      orgId: w.college,
      kind: 'courses.enrolled',
      link: null,
      notices: people.map((person) => ({ personId: person.id, facts: { course } })),
      now: w.clock.now(),
    }),
  )
  expect(new Set(told.map((each) => each.personId)).size).toBe(25)
  expect(told.every((each) => typeof each.mail === 'object')).toBe(true)
  await w.runJobs()
  const administrator = await w.person({ orgId: w.college, roles: ['administrator'] })
  const mails = (await administrator.client.ok(api.listOutbox, { query: { search: 'many', limit: 100 } })).items
  expect(mails).toHaveLength(25)
  expect(mails.every((mail) => mail.status === 'kept')).toBe(true)
})
