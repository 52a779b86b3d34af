import * as api from '@dala/domain/regulations/api'
import { serve, type App } from '#lib/http'
import { stateEdition, tryEdition, withdrawStatement } from './change-editions.ts'
import type { RuledCases } from './ruled-case.ts'
import { listEditions, readEdition } from './show-editions.ts'

/**
 * The administration of editions.
 * @param cases the cases of every noun that the acts judge, for the report on a change
 */
export const editionRoutes = (app: App, cases: readonly RuledCases[]): void => {
  serve(app, api.listEditions, ({ db }) => listEditions(db))
  serve(app, api.readEdition, ({ db, params }) => readEdition(db, params.ruleSet))
  serve(app, api.tryEdition, ({ db, body, now }) => tryEdition(db, body.override, cases, now))
  serve(app, api.stateEdition, ({ db, actor, body, now }) => stateEdition(db, actor, body, now))
  serve(app, api.withdrawStatement, ({ db, actor, params, body, now }) =>
    withdrawStatement(db, actor, params.statementId, body.reason, now),
  )
}
