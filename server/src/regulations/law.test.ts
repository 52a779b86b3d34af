import * as api from '@dala/domain/regulations/api'
import { clauseIds, evaluate, groundsFor, levels, ruleSetFor, ruleSets, studyForms } from '@dala/domain/regulations'
import { describe, expect, test } from 'vitest'
import { world } from '#lib/testing'

const w = await world()

const open = async (url: string, language = 'en') => {
  const reply = await w.app.fastify.inject({ url, headers: { 'accept-language': language } })
  return { status: reply.statusCode, html: reply.body, headers: reply.headers }
}
const languages = ['kk', 'ru', 'en'] as const
/** The text that a reader sees, without tags and what stands between them. */
const textOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

describe('the law navigator', () => {
  test('answers for every level and form in every language, without a key or a placeholder left over', async () => {
    for (const level of levels)
      for (const [place, form] of studyForms.entries()) {
        const lang = languages[place % languages.length]
        const { status, html } = await open(`/law?level=${level}&form=${form}&on=2026-11-22&lang=${lang}`)
        expect([status, level, form]).toEqual([200, level, form])
        expect(textOf(html)).not.toMatch(/undefined|\[object|\{\w+\}|\bnull\b|NaN/)
      }
  })

  test('each ground of each edition in force has a page with its documents, who decides, the terms and the clauses', async () => {
    for (const level of levels) {
      const ruleSet = ruleSetFor(level, '2026-11-22')
      if (ruleSet === null) throw new Error(`no rules for ${level}`)
      for (const ground of groundsFor(ruleSet, level).filter((each) => !each.byAuthority))
        for (const lang of languages) {
          const { html } = await open(`/law?level=${level}&on=2026-11-22&ground=${ground.code}&judge=1&lang=${lang}`)
          const text = textOf(html)
          expect(text).toContain(ground.name[lang])
          for (const document of ground.documents) if (document.when === undefined) expect(text).toContain(document.name[lang])
          expect(html).toContain(`/law/acts/${ground.clause.slice(0, 5)}?lang=${lang}#${ground.clause}`)
          expect(text).not.toMatch(/undefined|\[object|\{\w+\}|\bnull\b|NaN/)
        }
    }
  })

  test('says the same as the rule, and its link keeps the whole case', async () => {
    const facts = 'f.eventName=Wrestling&f.eventScale=republican&f.from=01.12.2026&f.to=10.12.2026'
    const base = '/law?level=general-secondary&on=2026-11-22&ground=event&judge=1&registered=2026-03-19&lang=en'
    const missing = textOf((await open(`${base}&${facts}&f.dangerZone=no`)).html)
    expect(missing).toContain('Something is still missing')
    expect(missing).toContain('31 March 2026')
    const whole = textOf((await open(`${base}&${facts}&f.dangerZone=no&have=event-order&have=individual-schedule`)).html)
    expect(whole).toContain('The act allows it')
    const banned = (await open(`${base}&${facts}&f.dangerZone=yes&have=event-order`)).html
    expect(textOf(banned)).toContain('Not allowed')
    expect(banned).toContain('#A2023-9.d')
    const kk = /href="([^"]+lang=kk)"/.exec(banned)?.[1]?.replaceAll('&amp;', '&')
    expect(textOf((await open(kk ?? '')).html)).toContain('Болмайды')
  })

  test('a day of 2017 is answered by the edition of that day, a day before all acts by none', async () => {
    expect((await open('/law?level=general-secondary&on=2017-05-01&lang=en')).html).toContain('№ 137')
    expect(textOf((await open('/law?level=general-secondary&on=2009-05-01&lang=en')).html)).toContain('no rules in force')
  })

  test('A2023-18.a: a college programme with 30 of 120 credits at a distance is told its limit of a fifth', async () => {
    const { html } = await open('/law?level=tvet&on=2026-11-22&total=120&distance=30&lang=en')
    expect(textOf(html)).toContain('24 of 120 credits')
    expect(textOf(html)).toContain('limit broken')
    expect(html).toContain('#A2023-18.a')
  })

  test('A2023-3-1.a: medicine at a college is closed, with the clause', async () => {
    const { html } = await open('/law?level=tvet&field=medical&on=2026-11-22&lang=ru')
    expect(html).toContain('#A2023-3-1.a')
    expect(textOf(html)).toContain('По закону нельзя')
  })

  test('what a visitor types is shown as text, and nonsense takes the plain value', async () => {
    const evil = encodeURIComponent('"><script>alert(1)</script>')
    for (const url of [
      `/law?level=${evil}&form=${evil}&field=${evil}&on=${evil}&ground=${evil}&registered=${evil}&total=${evil}`,
      `/law?level=tvet&ground=vkk&judge=1&f.conclusionNumber=${evil}&f.__proto__=x&have=${evil}&have=constructor`,
      '/law?f.a=1&f.a=2&level=tvet&level=primary&total=1e999&distance=-5',
      `/law/acts?q=${evil}`,
      `/law/acts/A2023?q=${evil}&x=${evil}`,
      `/law/acts/${evil}`,
      '/law/acts/constructor',
    ]) {
      const { status, html, headers } = await open(url)
      expect([200, 404]).toContain(status)
      expect(html).not.toContain('<script')
      expect(headers['content-security-policy']).toContain("default-src 'none'")
    }
  })
})

describe('the acts', () => {
  test('every clause stands on the page of its act, in three languages', async () => {
    for (const act of ['A2010', 'A2015', 'A2016', 'A2021', 'A2023'])
      for (const lang of languages) {
        const { status, html } = await open(`/law/acts/${act}?lang=${lang}`)
        expect(status).toBe(200)
        for (const id of clauseIds.filter((each) => each.startsWith(act))) expect(html).toContain(`id="${id}"`)
      }
  })

  test('a clause is found by its number and by words of any language', async () => {
    const ids = async (search: string) => (await w.anyone.ok(api.listClauses, { query: { search, limit: 200 } })).items.map(({ id }) => id)
    expect(await ids('A2023-15.4')).toEqual(['A2023-15.4'])
    expect(await ids('15.4')).toContain('A2023-15.4')
    expect((await ids('15')).every((id) => /-(ord\.|R)?15(\D|$)/.test(id))).toBe(true)
    expect(await ids('педагогикалық кеңес')).toContain('A2023-15.4')
    expect(await ids('no such words at all')).toEqual([])
  })

  test('the list goes page by page, each clause once', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await w.anyone.ok(api.listClauses, { query: { limit: 200, ...(after === undefined ? {} : { after }) } })
      seen.push(...page.items.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(seen).toEqual(clauseIds)
  })
})

test('the open operation answers as the rule does', async () => {
  const facts = { level: 'bachelor', studyForm: 'extramural' } as const
  const reply = await w.anyone.ok(api.askTheActs, { body: { question: 'grounds', facts, asOf: '2026-11-22' } })
  expect(reply).toEqual(structuredClone(evaluate('grounds', facts, ruleSets, '2026-11-22')))
  expect(
    await w.anyone.call(api.askTheActs, { body: { question: 'grounds', facts: { ...facts, guess: 1 }, asOf: 'x' } as never }),
  ).toBeProblem(400)
})

describe('nobody keeps the others waiting', () => {
  const overrides = Array.from({ length: 2000 }, (_, index) => ({
    on: `${1900 + (index % 300)}-01-0${1 + (index % 9)}`,
    kind: 'day-off' as const,
  }))
  const ask = (days: object) =>
    w.anyone.call(api.askTheActs, {
      body: {
        question: 'deadlines',
        facts: { level: 'bachelor', calendar: { weekDays: 5, overrides }, ...days },
        asOf: '2026-11-22',
      } as never,
    })

  test('terms over thousands of years are not counted, those over three hundred quickly', async () => {
    expect(await ask({ registeredOn: '0001-01-01', decidedOn: '9999-12-31' })).toBeProblem(400, 'request.invalid')
    expect(await ask({ registeredOn: '9999-12-30' })).toBeProblem(400, 'request.invalid')
    const begun = process.cpuUsage()
    expect((await ask({ registeredOn: '1900-01-01', decidedOn: '2200-12-31' })).status).toBe(200)
    expect((await open('/law?level=bachelor&ground=disability&judge=1&registered=9999-12-30')).status).toBe(200)
    // a tenth of a second of the processor; every day looked up among all overrides would be minutes
    expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(5)
  })
})
