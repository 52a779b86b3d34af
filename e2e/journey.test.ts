import { test } from 'vitest'
import * as identity from '@dala/domain/identity'
import { expectNoFaults, locales, signIn, visit } from './harness/index.ts'
import { acknowledge, applyForDistance, approve, issueOrder } from './journey/apply.ts'
import { callAs } from './journey/call.ts'
import { issueCertificate, markControls, publishMarks, readCertificate } from './journey/marks.ts'
import { prepareCourse } from './journey/prepare.ts'
import { firstSignIn, importLearner } from './journey/registry.ts'
import { studyLesson, takeExam } from './journey/study.ts'

for (const locale of locales)
  test(`A2010-7.i, A2015-6.6, A2023-R1.3, A2023-2.4, A2021-12.1.b: a learner is carried from the registry to a verified certificate, in ${locale}`, async () => {
    // Distinct when the walk is repeated on one server; digits, since the import turns Latin look-alikes in a name into Cyrillic letters.
    const mark = `${process.pid}${locales.indexOf(locale) + 1}`
    const registrar = await signIn('registrar', locale)
    const head = await signIn('head', locale)
    const teacher = await signIn('teacher', locale)
    const newcomer = await importLearner(registrar, mark)
    const learner = await firstSignIn(registrar, newcomer, locale)

    await applyForDistance(learner, 'Хельсинки университетінде бір семестр оқимын.')
    await approve(head, newcomer.name)
    await issueOrder(head, newcomer.name)
    await acknowledge(learner)

    const { personId } = await callAs(teacher, identity.readSession, {})
    const course = await prepareCourse(registrar, teacher, newcomer.id, personId ?? '', `Сапар ${mark}`)
    await studyLesson(learner, course)
    await markControls(teacher, course)
    await takeExam(learner, course)
    await publishMarks(teacher, course)
    await issueCertificate(registrar, newcomer.name)
    const anybody = await visit({ locale, screen: 'phone' })
    await readCertificate(learner, anybody, newcomer.id)

    for (const { page, context } of [learner, head, teacher, registrar, anybody]) {
      expectNoFaults(page)
      await context.close()
    }
  }, 420_000)
