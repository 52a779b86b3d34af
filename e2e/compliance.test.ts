import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

test('an inspector walks from the board to the row that breaks a clause; the registrar mends it, the clause turns green, the export verifies offline', async () => {
  const inspector = await signIn('inspector', 'en')
  const { page } = inspector
  await page.goto('/compliance')
  await page
    .getByRole('group', { name: 'State' })
    .getByRole('button', { name: /^broken/ })
    .click()
  await page.getByRole('searchbox').fill('7.1')
  await page
    .getByRole('link', { name: /^para\.\s7\.1/ })
    .first()
    .click()
  const title = page.getByRole('heading', { level: 1 })
  await title.getByText('broken').waitFor()
  const row = page.getByRole('main').getByRole('table').first().getByRole('row').nth(1)
  const path = (await row.getByRole('link').first().getAttribute('href')) ?? ''

  const registrar = await signIn('registrar', 'en')
  await registrar.page.goto(path)
  const added = await registrar.page.evaluate(
    async (id) => {
      const certificate = { topic: 'distance-technologies', title: 'Distance teaching', hours: 72, issuer: 'Orleu', number: '77' }
      const reply = await fetch(`/api/people/${id}/qualifications`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...certificate, issuedOn: '2026-01-10', validUntil: '2029-01-10', fileId: null }),
      })
      return [reply.status, await reply.text()]
    },
    path.split('/').at(-1) ?? '',
  )
  expect(added[0], String(added[1])).toBeLessThan(300)
  await registrar.context.close()

  // Counted anew within seconds, and drawn as a line with what was before.
  await expect
    .poll(async () => (await page.reload(), await page.getByText('History of the clause').waitFor(), await title.textContent()), {
      timeout: 60_000,
      interval: 2000,
    })
    .toMatch(/kept|needs attention/)
  await page.getByRole('img', { name: /rows broken/ }).waitFor()

  await page.goto('/compliance/exports')
  await page.getByRole('button', { name: 'Make an export' }).click()
  const link = page.getByRole('table').getByRole('link', { name: 'Download' }).first()
  await link.waitFor({ timeout: 90_000 })
  const bytes = await page.evaluate(
    async (href) => Array.from(new Uint8Array(await (await fetch(href)).arrayBuffer())),
    (await link.getAttribute('href')) ?? '',
  )
  const file = join(mkdtempSync(join(tmpdir(), 'dala-export-')), 'export.zip')
  writeFileSync(file, Buffer.from(bytes))
  const root = join(import.meta.dirname, '..')
  const env = { ...process.env, DALA_CWD: root }
  const verify = () => spawnSync(process.execPath, ['server/src/cli/main.ts', 'verify', file], { encoding: 'utf8', cwd: root, env }).stdout
  expect(verify()).toMatch(/^✓ .*rows of evidence/s)
  const tampered = Buffer.from(bytes)
  tampered.write('"broken": 7', tampered.indexOf('"broken": '))
  writeFileSync(file, tampered)
  expect(verify()).toMatch(/^✗ board\.json: was altered/)
  await inspector.context.close()
})

test('an organisational clause is shown by hand: its record is withdrawn, and another one recorded', async () => {
  const { page, context } = await signIn('head', 'en')
  await page.goto('/compliance?search=6.3')
  await page
    .getByRole('link', { name: /^para\.\s6\.3/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Withdraw' }).first().click()
  await page.getByRole('dialog').getByLabel('Reason').fill('The rooms were moved')
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  const title = page.getByRole('heading', { level: 1 })
  await title.getByText('needs attention').waitFor()
  await page.getByRole('button', { name: 'Record evidence' }).click()
  await page.getByRole('dialog').getByLabel('What shows it').fill('Passport of the rooms, No. 7')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await title.getByText('shown by a document').waitFor()
  await context.close()
})
