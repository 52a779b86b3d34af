import * as courses from '@dala/domain/courses'
import * as curricula from '@dala/domain/curricula'
import * as identity from '@dala/domain/identity'
import { expect, test } from 'vitest'
import { expectNoFaults, signIn, type Visit } from './harness/index.ts'
import { callAs } from './journey/call.ts'

const named = (text: string) => ({ kk: text, ru: text, en: text })

/** The registrar entrusts a course to a teacher, who is told. */
const entrust = async (registrar: Visit, teacherId: string) => {
  const name = named(`Live ${Date.now()}`)
  const discipline = await callAs(registrar, curricula.createDiscipline, {
    body: { programmeId: null, code: '', name, credits: 5, hours: null },
  })
  const who = { teacherId, tutorId: null, technologies: ['network' as const], languages: ['kk' as const] }
  const terms = { disciplineId: discipline.id, periodId: null, startsOn: null, endsOn: null }
  await callAs(registrar, courses.createOffering, { body: { name, ...terms, ...who } })
}

test('a notification shows by itself on an open page; the tabs of a browser share one line, and another takes it over', async () => {
  const registrar = await signIn('registrar', 'en')
  const teacher = await signIn('teacher', 'en')
  const { page, context } = teacher
  const { personId } = await callAs(teacher, identity.readSession, {})
  let lines = 0
  context.on('request', (request) => (lines += request.url().endsWith('/api/live') ? 1 : 0))
  const open = context.waitForEvent('response', { predicate: (reply) => reply.url().endsWith('/api/live') && reply.ok(), timeout: 30_000 })
  await page.goto('/notifications')
  await open
  const unread = async () => (await page.evaluate(async () => (await fetch('/api/notifications/unread')).json())) as { count: number }
  const { count } = await unread()
  const second = await context.newPage()
  await second.goto('/notifications')
  await second.getByRole('heading', { level: 1 }).waitFor()
  await second.waitForTimeout(7_000) // longer than a page waits before it wants a line
  expect(lines).toBe(1)

  await entrust(registrar, personId ?? '')
  const words = count === 0 ? '1 unread' : `${count + 1} unread`
  await page.getByText(words).first().waitFor({ timeout: 5_000 })
  await second.getByText(words).first().waitFor({ timeout: 5_000 })

  await page.close()
  await expect.poll(() => lines).toBe(2)
  await entrust(registrar, personId ?? '')
  await second
    .getByText(`${count + 2} unread`)
    .first()
    .waitFor({ timeout: 5_000 })
  expectNoFaults(second)
  await context.close()
  await registrar.context.close()
})
