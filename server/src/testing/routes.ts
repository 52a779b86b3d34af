import * as api from '@dala/domain/testing'
import type { FastifyRequest } from 'fastify'
import { serve, type App } from '#lib/http'
import * as banks from './banks.ts'
import { importQuestions } from './import-questions.ts'
import { readResult } from './read-result.ts'
import * as results from './results.ts'
import { saveAnswers, submitAttempt } from './save-answers.ts'
import { readLobby, resumeAttempt, startAttempt } from './start-attempt.ts'
import * as tests from './tests.ts'

const deviceOf = (request: FastifyRequest) => ({ userAgent: request.headers['user-agent'] ?? '', address: request.ip })

export const routes = (app: App): void => {
  serve(app, api.listBanks, ({ db, actor }) => banks.listBanks(db, actor))
  serve(app, api.createBank, ({ db, actor, body, now }) => banks.createBank(db, actor, body, now))
  serve(app, api.readBank, ({ db, actor, params }) => banks.readBank(db, actor, params.bankId))
  serve(app, api.listQuestions, ({ db, actor, params, query }) => banks.listQuestions(db, actor, params.bankId, query))
  serve(app, api.readQuestion, ({ db, actor, params }) => banks.readQuestion(db, actor, params.questionId))
  serve(app, api.createQuestion, ({ db, actor, params, body, now }) => banks.createQuestion(db, actor, params.bankId, body, now))
  serve(app, api.saveQuestion, ({ db, actor, params, body, now }) => banks.saveQuestion(db, actor, params.questionId, body, now))
  serve(app, api.archiveQuestion, ({ db, actor, params, body, now }) =>
    banks.archiveQuestion(db, actor, params.questionId, body.archived, now),
  )
  serve(app, api.importQuestions, ({ db, actor, params, body, now }) => importQuestions(db, actor, params.bankId, body, now))

  serve(app, api.listTests, ({ db, actor, query }) => tests.listTests(db, actor, query.offeringId))
  serve(app, api.createTest, ({ db, actor, body, now }) => tests.createTest(db, actor, body, now))
  serve(app, api.readTest, ({ db, actor, params }) => tests.readTest(db, actor, params.testId))
  serve(app, api.saveTest, ({ db, actor, params, body, now }) => tests.saveTest(db, actor, params.testId, body, now))
  serve(app, api.publishTest, ({ db, actor, params, now }) => tests.publishTest(db, actor, params.testId, now))
  serve(app, api.closeTest, ({ db, actor, params, now }) => tests.closeTest(db, actor, params.testId, now))

  serve(app, api.readLobby, ({ db, actor, params, request, now }) => readLobby(db, actor, params.testId, deviceOf(request), now))
  serve(app, api.startAttempt, ({ db, actor, params, request, now }) => startAttempt(db, actor, params.testId, deviceOf(request), now))
  serve(app, api.resumeAttempt, ({ db, actor, params, request, now }) => resumeAttempt(db, actor, params.attemptId, deviceOf(request), now))
  serve(app, api.saveAnswers, ({ db, actor, params, body, now }) => saveAnswers(db, actor, params.attemptId, body.ops, now))
  serve(app, api.submitAttempt, ({ db, actor, params, body, now }) => submitAttempt(db, actor, params.attemptId, body, now))
  serve(app, api.readResult, ({ db, actor, params, now }) => readResult(db, actor, params.attemptId, now))

  serve(app, api.listResults, ({ db, actor, params }) => results.listResults(db, actor, params.testId))
  serve(app, api.readAttempt, ({ db, actor, params }) => results.readAttempt(db, actor, params.attemptId))
  serve(app, api.extendAttempt, ({ db, actor, params, body, now }) => results.extendAttempt(db, actor, params.attemptId, body, now))
  serve(app, api.extendTest, ({ db, actor, params, body, now }) => results.extendTest(db, actor, params.testId, body, now))
  serve(app, api.annulAttempt, ({ db, actor, params, body, now }) => results.annulAttempt(db, actor, params.attemptId, body.reason, now))
  serve(app, api.markAnswer, ({ db, actor, params, body, now }) => results.markAnswer(db, actor, params.attemptId, body, now))
  serve(app, api.decideLate, ({ db, actor, params, body, now }) => results.decideLate(db, actor, params.attemptId, body, now))
}
