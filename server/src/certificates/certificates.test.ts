import { createHash, randomBytes } from 'node:crypto'
import * as api from '@dala/domain/certificates'
import { listNotifications } from '@dala/domain/messages'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyChain } from '#lib/events'
import { textOf } from '#lib/pdf'
import { world } from '#lib/testing'
import { firstFile } from './uploaded-file.ts'
import { completeOrganisation, insertPassedCourse, tamperFacts } from './testing.queries.ts'

const w = await world()
type Person = Awaited<ReturnType<typeof w.person>>
let teacher: Person
let registrar: Person
let learner: Person
const form = { signatoryName: 'Оспан Н. Б.', position: { kk: 'Проректор', ru: 'Проректор', en: 'Vice-rector' }, domains: ['localhost'] }

beforeAll(async () => {
  teacher = await w.person({ roles: ['teacher'] })
  registrar = await w.person({ roles: ['registrar'] })
})
beforeEach(async () => {
  await completeOrganisation(w.db())
  await registrar.client.ok(api.setForm, { body: form })
  learner = await w.learner({ name: 'Айдана' })
})

const passed = (options: Partial<Parameters<typeof insertPassedCourse>[1]> = {}) =>
  insertPassedCourse(w.db(), {
    learnerId: learner.id,
    teacherId: teacher.id,
    status: 'graded',
    percents: [90, 94, 92],
    now: w.clock.now(),
    ...options,
  })
const issue = (offeringId: string, learnerId = learner.id) =>
  registrar.client.call(api.issueCertificates, { body: { candidates: [{ learnerId, offeringId }] } })
const issued = async () => {
  const offeringId = await passed()
  const [line] = (await issue(offeringId)).body.issued
  if (line === undefined) throw new Error('nothing was issued')
  return { offeringId, line, path: new URL(line.link).pathname }
}
const look = (path: string, lang = 'kk') => w.anyone.inject({ url: `${path}?lang=${lang}` })

describe('issue', () => {
  test('A2016-39.a: only who passed all control events and the exam gets a certificate', async () => {
    for (const [status, percents] of [
      ['failed', [90, 94, 30]],
      ['not-admitted', [90, 10, 0]],
      ['graded', [90, 30, 92]],
    ] as const)
      expect(await issue(await passed({ status, percents }))).toBeProblem(409, 'certificates.not-passed')
    expect((await issue(await passed())).body.issued).toHaveLength(1)
    const { items } = await registrar.client.ok(api.listCertificatesOf, { params: { learnerId: learner.id } })
    expect(items).toHaveLength(1)
  })

  test('A2016-39.a: of a list nobody gets one when somebody did not pass', async () => {
    const [good, bad] = [await passed(), await passed({ status: 'failed', percents: [90, 94, 30] })]
    const candidates = [good, bad].map((offeringId) => ({ learnerId: learner.id, offeringId }))
    expect(await registrar.client.call(api.issueCertificates, { body: { candidates } })).toBeProblem(409, 'certificates.not-passed')
    expect((await learner.client.ok(api.listCertificatesOf, { params: { learnerId: learner.id } })).items).toEqual([])
  })

  test('A2016-annex.1: an empty field of the organisation blocks the issue and is named', async () => {
    const offeringId = await passed()
    await completeOrganisation(w.db(), { address_kk: '', phone: '' })
    const reply = await issue(offeringId)
    expect(reply).toBeProblem(409, 'certificates.form-incomplete')
    expect(JSON.stringify(reply.body)).toContain('addressKk, phone')
    const { lacking } = await registrar.client.ok(api.listCandidates)
    expect(lacking).toEqual([{ reason: 'organisation-incomplete', clause: 'A2016-annex.1', fields: ['addressKk', 'phone'] }])
  })

  test('A2016-annex.2: credits and the topic in both languages are needed', async () => {
    expect(await issue(await passed({ credits: null }))).toBeProblem(409, 'certificates.form-incomplete')
    expect(await issue(await passed({ nameRu: '' }))).toBeProblem(409, 'certificates.form-incomplete')
  })

  test('A2016-40.2: a link outside the organisation’s domains is refused', async () => {
    await registrar.client.ok(api.setForm, { body: { ...form, domains: ['ulytau.example'] } })
    expect(await issue(await passed())).toBeProblem(409, 'certificates.foreign-domain')
  })

  test('A2016-40.1: register numbers are unique and without a gap, also when many issue at once', async () => {
    const offerings = await Promise.all(Array.from({ length: 8 }, () => passed()))
    const before = (await registrar.client.ok(api.listCertificates, { query: { limit: 200 } })).items.length
    const replies = await Promise.all(offerings.map((offeringId) => issue(offeringId)))
    const numbers = replies.map((reply) => Number(reply.body.issued[0]?.number.split('-')[1])).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 8 }, (_, index) => before + index + 1))
  })

  test('a double click issues one certificate of a course', async () => {
    const offeringId = await passed()
    const replies = await Promise.all([issue(offeringId), issue(offeringId), issue(offeringId)])
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
    expect((await learner.client.ok(api.listCertificatesOf, { params: { learnerId: learner.id } })).items).toHaveLength(1)
  })

  test('the learner is told, the event holds the hashes, and the chain verifies', async () => {
    const { line } = await issued()
    const { items } = await learner.client.ok(listNotifications)
    expect(items[0]?.text).toContain(`Certificate No. ${line.number}`)
    const event = await w
      .db()
      .transaction((trx) =>
        trx
          .selectFrom('audit.event')
          .select(['payload', 'about_id'])
          .where('org_id', '=', w.university)
          .where('kind', '=', 'certificates.issued')
          .where('subject_id', '=', line.id)
          .executeTakeFirstOrThrow(),
      )
    expect(event).toMatchObject({
      about_id: learner.id,
      payload: { number: line.number, factsSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect((await verifyChain(w.db())).fault).toBeNull()
  })
})

describe('the paper', () => {
  test('A2016-39.b: holds every field of the form in Kazakh and Russian', async () => {
    const { line } = await issued()
    const { raw } = await learner.client.call(api.downloadCertificate, { params: { certificateId: line.id } })
    const text = await textOf(raw)
    const golden = [
      '«Ұлытау университеті» КеАҚ',
      'НАО «Улытауский университет»',
      'Мекен-жайы: Жезқазған қ.',
      'Адрес: г. Жезказган',
      'e-mail: info@ulytau.example',
      'Телефон: +7 7102 00-00-27',
      'С\u00a0Е\u00a0Р\u00a0Т\u00a0И\u00a0Ф\u00a0И\u00a0К\u00a0А\u00a0Т',
      'Осы сертификат,',
      'Настоящим подтверждает, что',
      'Testova Айдана',
      '(Аты-жөні)',
      '(Ф.И.О.)',
      '(Курс/семестр/факультет)',
      '«Машиналық оқыту негіздері»',
      'прошел(ла) курс на тему:',
      '«Основы машинного обучения»',
      '150\u00a0часов, 10\u00a0недель',
      '(Объем курса)',
      'тақырыбында 5 кредит көлемінде курс өткенін растайды.',
      'в объеме 5 кредитов.',
      'Проректор',
      '/ Оспан Н. Б. /',
      'М.О.',
      'М.П.',
      '«23»\u00a0қараша\u00a02026\u00a0жыл',
      '«23»\u00a0ноября\u00a02026\u00a0года',
      `Тіркеу нөмірі № ${line.number}`,
      `Регистрационный номер № ${line.number}`,
      'Электрондық нұсқасы:',
      'Электронная версия:',
      line.link.replace('http://', ''),
    ]
    for (const words of golden) expect(text).toContain(words)
    expect(raw.toString('latin1')).toContain('/S /Figure')
  })

  test('its facts and file never change with what is behind them', async () => {
    const { line } = await issued()
    const before = await learner.client.ok(api.getCertificate, { params: { certificateId: line.id } })
    await completeOrganisation(w.db(), { name_kk: 'Басқа атау', name_ru: 'Другое имя' })
    const after = await learner.client.ok(api.getCertificate, { params: { certificateId: line.id } })
    expect(after.facts).toEqual(before.facts)
    expect(after.intact).toBe(true)
  })
})

describe('the public page', () => {
  test('A2016-38.2, A2016-40.3: shows every fact and the level of mastery, in each language, without script and without the IIN', async () => {
    const { path, line } = await issued()
    for (const [lang, verdict] of [
      ['kk', 'Сертификат түпнұсқа'],
      ['ru', 'Сертификат подлинный'],
      ['en', 'The certificate is genuine'],
    ] as const) {
      const page = await look(path, lang)
      expect(page.statusCode).toBe(200)
      for (const words of [verdict, 'Testova Айдана', 'Машиналық оқыту негіздері', line.number, 'Оспан Н. Б.', 'A-', '92', '60'])
        expect(page.body).toContain(words)
      expect(page.body).not.toMatch(/<script/i)
      expect(page.headers['content-security-policy']).toMatch(/default-src 'none'/)
      expect(page.headers['cache-control']).toBe('no-store')
      expect(page.body).toContain('noindex')
    }
  })

  test('A2016-40.2: the link printed in the certificate answers', async () => {
    const { path, line } = await issued()
    expect(new URL(line.link).hostname).toBe('localhost')
    expect((await look(path)).statusCode).toBe(200)
    const file = await w.anyone.inject({ url: `${path}/file` })
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('revoked and changed are said, with the reason, and the paper is not handed out again', async () => {
    const first = await issued()
    await registrar.client.ok(api.revokeCertificate, { params: { certificateId: first.line.id }, body: { reason: 'қате берілген' } })
    const revoked = await look(first.path, 'ru')
    expect(revoked.body).toContain('Сертификат отозван')
    expect(revoked.body).toContain('қате берілген')
    expect((await w.anyone.inject({ url: `${first.path}/file` })).statusCode).toBe(404)

    const second = await issued()
    const next = await registrar.client.ok(api.reissueCertificate, {
      params: { certificateId: second.line.id },
      body: { reason: 'аты түзетілді' },
    })
    const changed = await look(second.path, 'ru')
    expect(changed.body).toContain('Сертификат изменён')
    expect(changed.body).toContain(next.number)
    expect((await look(new URL(next.link).pathname, 'ru')).body).toContain('Сертификат подлинный')
    expect(
      await registrar.client.call(api.reissueCertificate, { params: { certificateId: second.line.id }, body: { reason: 'тағы бір рет' } }),
    ).toBeProblem(409, 'certificates.not-valid')
  })

  test('A33 a wrong or guessed code reveals nothing: the same page whatever was tried', async () => {
    const { path, line } = await issued()
    const code = path.split('/').at(-1) ?? ''
    const flipped = (code.startsWith('A') ? 'B' : 'A') + code.slice(1)
    const tried = [
      flipped,
      code.toLowerCase(),
      code.slice(0, 21),
      line.number,
      '1',
      'x'.repeat(150),
      "'; drop table x",
      '%00',
      learner.id,
      line.id,
      randomBytes(16).toString('base64url'),
    ]
    const pages = await Promise.all(tried.map((one) => w.anyone.inject({ url: `/certificate/${encodeURIComponent(one)}?lang=en` })))
    const [first] = pages
    for (const page of pages) {
      if (page.statusCode === 404 && page.headers['content-type']?.toString().includes('html')) expect(page.body).toBe(first?.body)
      else expect(page.statusCode).toBeGreaterThanOrEqual(400)
      expect(page.body).not.toMatch(/Айдана|Машиналық/)
    }
    expect((await w.anyone.inject({ url: `/certificate?code=${line.number}` })).headers.location).toContain(`/certificate/${line.number}`)
  })

  test('A33 a wrong code costs the same look-up as a right one, so its time tells nothing', async () => {
    const { path } = await issued()
    const code = path.split('/').at(-1) ?? ''
    const tries = {
      near: (round: number) => `${code.slice(0, 21)}${'ABCDEFGHIJ'[round % 10]}x`,
      far: () => randomBytes(16).toString('base64url'),
    }
    // In turns and by the quickest of each, so that the machine's other work falls on both alike.
    const quickest = { near: Infinity, far: Infinity }
    for (let round = 0; round < 100; round += 1)
      for (const which of ['near', 'far'] as const) {
        const url = `/certificate/${tries[which](round)}`
        const start = performance.now()
        await w.anyone.inject({ url })
        quickest[which] = Math.min(quickest[which], performance.now() - start)
      }
    expect(quickest.near / quickest.far).toBeGreaterThan(0.5)
    expect(quickest.near / quickest.far).toBeLessThan(2)
  })

  test('A33 random codes find nothing', async () => {
    await issued()
    const found = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const page = await w.anyone.inject({ url: `/certificate/${randomBytes(16).toString('base64url')}` })
        return page.statusCode
      }),
    )
    expect(new Set(found)).toEqual(new Set([404]))
  })

  test('A43 a file is compared byte for byte, and an edited one with a valid number is told apart', async () => {
    const { path, line } = await issued()
    const { raw } = await learner.client.call(api.downloadCertificate, { params: { certificateId: line.id } })
    const send = (bytes: Buffer) => {
      const payload = Buffer.concat([
        Buffer.from('--x1\r\nContent-Disposition: form-data; name="file"; filename="c.pdf"\r\nContent-Type: application/pdf\r\n\r\n'),
        bytes,
        Buffer.from('\r\n--x1--\r\n'),
      ])
      return w.anyone.inject({
        method: 'POST',
        url: `${path}/comparison?lang=en`,
        payload,
        headers: { 'content-type': 'multipart/form-data; boundary=x1' },
      })
    }
    expect((await send(raw)).body).toContain('This is the very file that we issued.')
    const edited = Buffer.from(raw)
    edited[Math.floor(raw.length / 2)] = (edited[Math.floor(raw.length / 2)] ?? 0) ^ 1
    expect((await send(edited)).body).toContain('This file differs')
    expect((await send(Buffer.alloc(0))).body).toContain('This file differs')
    const crossSite = await w.anyone.inject({
      method: 'POST',
      url: `${path}/comparison`,
      payload: 'x',
      headers: { 'content-type': 'multipart/form-data; boundary=x1', 'sec-fetch-site': 'cross-site' },
    })
    expect(crossSite.statusCode).toBe(403)
    expect(firstFile('multipart/form-data; boundary=x1', Buffer.from('nothing'))).toBeNull()
  })

  test('A43 facts tampered with in the database are shown as such', async () => {
    const { path, line } = await issued()
    const { facts } = await learner.client.ok(api.getCertificate, { params: { certificateId: line.id } })
    await tamperFacts(w.db(), line.id, JSON.stringify({ ...facts, holder: 'Басқа Біреу' }))
    expect((await look(path, 'en')).body).toContain('do not match their checksum')
    expect((await learner.client.ok(api.getCertificate, { params: { certificateId: line.id } })).intact).toBe(false)
  })

  test('words in a certificate cannot become HTML', async () => {
    const offeringId = await passed({ nameRu: '<img src=x onerror=alert(1)>' })
    const [line] = (await issue(offeringId)).body.issued
    expect((await look(new URL(line?.link ?? '').pathname)).body).not.toContain('<img')
  })
})

describe('who may what', () => {
  test('the learner and the guardian read certificates, other learners and organisations do not', async () => {
    const { line } = await issued()
    const guardian = await w.guardianOf(learner)
    for (const reader of [learner.client, guardian.client, registrar.client])
      expect((await reader.ok(api.listCertificatesOf, { params: { learnerId: learner.id } })).items).toHaveLength(1)
    const other = await w.learner()
    for (const stranger of [other.client, await w.as('teacher'), await w.as('registrar', w.college)]) {
      expect((await stranger.call(api.getCertificate, { params: { certificateId: line.id } })).status).toBe(404)
      expect((await stranger.call(api.downloadCertificate, { params: { certificateId: line.id } })).status).toBe(404)
    }
  })
  test('nobody but those who issue may issue, revoke or list', async () => {
    const { line, offeringId } = await issued()
    for (const role of ['learner', 'teacher', 'dean', 'administrator'] as const) {
      const client = await w.as(role)
      expect(await client.call(api.issueCertificates, { body: { candidates: [{ learnerId: learner.id, offeringId }] } })).toBeProblem(403)
      expect(await client.call(api.revokeCertificate, { params: { certificateId: line.id }, body: { reason: 'x y z' } })).toBeProblem(403)
      expect(await client.call(api.listCertificates)).toBeProblem(403)
    }
    expect(
      await (
        await w.as('registrar', w.college)
      ).call(api.revokeCertificate, { params: { certificateId: line.id }, body: { reason: 'x y z' } }),
    ).toBeProblem(404, 'missing')
  })
})

test('the style of a public page is the one that its policy allows', async () => {
  const page = await look('/certificate')
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page.body) ?? []
  const hash = createHash('sha256')
    .update(style ?? '')
    .digest('base64')
  expect(page.headers['content-security-policy']).toContain(`'sha256-${hash}'`)
  expect(page.body).not.toMatch(/ style="/)
})
