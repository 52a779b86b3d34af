import { writeFileSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { expectAxeClean, expectNoFaults, expectNoSideways, locales, signIn } from './harness/index.ts'

const title = { kk: /тармақ бұзылған/, ru: /нарушен/, en: /broken/ }

for (const locale of locales)
  test(`the board in ${locale} opens on a desktop and a phone, clean of accessibility faults`, async () => {
    const { page, context } = await signIn('head', locale)
    await page.goto('/compliance')
    await page.getByRole('heading', { level: 1, name: title[locale] }).waitFor()
    await expectAxeClean(page, `board ${locale}`)
    await page.setViewportSize({ width: 360, height: 740 })
    await expectNoSideways(page)
    await page.goto('/compliance/clauses/A2015-12_a')
    await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
    await expectAxeClean(page, `clause ${locale}`)
    await expectNoSideways(page)
    await page.goto('/compliance/inspections')
    await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
    await expectAxeClean(page, `inspections ${locale}`)
    expectNoFaults(page)
    await context.close()
  })

test('an inspector walks from the board to the row that breaks a clause; it is mended, turns green, and the export verifies offline', async () => {
  const { page, context } = await signIn('head', 'en')
  // The head sees the organisation as an inspector does, and may also record and export.
  await page.goto('/compliance')
  const search = page.getByRole('searchbox')
  await search.fill('6.2')
  await page.getByRole('link', { name: 'para. 6.2 · No. 137' }).last().click()
  await page.getByRole('heading', { level: 1, name: /6\.2/ }).waitFor()
  await page.getByText('shown by a document').first().waitFor()
  await page.goto('/compliance?search=6.3')
  await page
    .getByRole('link', { name: /para\.\s6\.3/ })
    .last()
    .click()
  await page.getByRole('button', { name: 'Withdraw' }).first().click()
  await page.getByRole('dialog').getByLabel('Reason').fill('The rooms were moved')
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await page.getByRole('heading', { level: 1 }).getByText('needs attention').waitFor()
  await page.getByRole('button', { name: 'Record evidence' }).click()
  await page.getByRole('dialog').getByLabel('What shows it').fill('Passport of the rooms, No. 7')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { level: 1 }).getByText('shown by a document').waitFor()

  await page.goto('/compliance/exports')
  await page.getByRole('button', { name: 'Make an export' }).click()
  const link = page.getByRole('table').getByRole('link', { name: 'Download' }).first()
  await link.waitFor({ timeout: 60_000 })
  const bytes = await page.evaluate(
    async (href) => {
      const body = new Uint8Array(await (await fetch(href)).arrayBuffer())
      return Array.from(body)
    },
    (await link.getAttribute('href')) ?? '',
  )
  const file = join(mkdtempSync(join(tmpdir(), 'dala-export-')), 'export.zip')
  writeFileSync(file, Buffer.from(bytes))
  const verify = (path: string) =>
    execFileSync(process.execPath, ['server/src/cli/main.ts', 'verify', path], { encoding: 'utf8', cwd: join(import.meta.dirname, '..') })
  expect(verify(file)).toMatch(/^✓ .*rows of evidence/s)
  const tampered = Buffer.from(bytes)
  const at = tampered.indexOf('"state": "by-hand"')
  tampered.write('"state": "bx-hand"', at)
  writeFileSync(file, tampered)
  expect(() => verify(file)).toThrow()
  await context.close()
})

test('a row that breaks a clause is found from the board, mended where it stands, and the clause is counted anew within seconds', async () => {
  const registrar = await signIn('registrar', 'en', { organisation: 'university' })
  const { page } = registrar
  await page.goto('/compliance/clauses/A2015-7_1')
  await page
    .getByRole('tab', { name: /Broken/ })
    .or(page.getByRole('button', { name: /Broken/ }))
    .first()
    .waitFor()
  const rows = page.getByRole('main').getByRole('table').first().getByRole('row')
  await rows.nth(1).waitFor()
  const before = await rows.count()
  const person = (await rows.nth(1).getByRole('link').first().getAttribute('href')) ?? ''
  const personId = person.split('/').at(-1) ?? ''
  const added = await page.evaluate(async (id) => {
    const reply = await fetch(`/api/people/${id}/qualifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        topic: 'distance-technologies',
        title: 'Distance teaching',
        hours: 72,
        issuer: 'Orleu',
        number: '77',
        issuedOn: '2026-01-10',
        validUntil: '2029-01-10',
        fileId: null,
      }),
    })
    return [reply.status, await reply.text()]
  }, personId)
  expect(added[0], String(added[1])).toBeLessThan(300)
  await expect
    .poll(
      async () => {
        await page.reload()
        await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
        await page.waitForTimeout(500)
        return rows.count()
      },
      { timeout: 30_000, interval: 2000 },
    )
    .not.toBe(before)
  await registrar.context.close()
})
