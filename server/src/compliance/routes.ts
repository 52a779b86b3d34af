import * as api from '@dala/domain/compliance'
import { declare, serve, type App } from '#lib/http'
import { enqueueWithProgress } from '#lib/jobs'
import type { Checks } from './checks.ts'
import { keyPath } from './export/build-export.ts'
import { signingKey } from './export/signing-key.ts'
import { endInspection, findInspectors, grantInspection, listInspections, listViews } from './inspections.ts'
import { logViews } from './log-views.ts'
import { listExports, orderExport, readExport } from './make-export.ts'
import { readNetwork, readNetworkOrganisation, readOversight, setOversight } from './network.ts'
import { listRows, readClause } from './read-clause.ts'
import { readBoard } from './read-board.ts'
import { addRecord, changeRecord, findResponsible, withdrawRecord } from './records.ts'

export const complianceRoutes =
  (checks: () => Checks) =>
  (app: App): void => {
    logViews(app)
    board(app, checks)
    records(app, checks)
    exports(app, checks)
    inspections(app)
    network(app, checks)
  }

function board(app: App, checks: () => Checks): void {
  serve(app, api.readBoard, ({ query, db, actor, now }) => readBoard(db, actor, checks(), query, now))
  serve(app, api.readClause, ({ params, query, db, actor, now }) => readClause(db, actor, checks(), params.clauseId, query.language, now))
  serve(app, api.listRows, ({ params, query, db, actor, now }) => listRows(db, actor, checks(), params.key, query, now))
  serve(app, api.recount, ({ db, actor, now }) =>
    db.transaction(async (trx) => ({ jobId: await enqueueWithProgress(trx, actor, 'compliance.recount', {}, now) })),
  )
}

function records(app: App, checks: () => Checks): void {
  serve(app, api.addRecord, ({ params, body, db, actor, now }) => addRecord(db, actor, checks(), params.clauseId, body, now))
  serve(app, api.changeRecord, async ({ params, body, db, actor, now }) => {
    await changeRecord(db, actor, checks(), params.recordId, body, now)
    return null
  })
  serve(app, api.withdrawRecord, async ({ params, body, db, actor, now }) => {
    await withdrawRecord(db, actor, checks(), params.recordId, body.reason, now)
    return null
  })
  serve(app, api.findResponsible, ({ query, db, actor }) => findResponsible(db, actor, query.search))
}

function exports(app: App, checks: () => Checks): void {
  serve(app, api.makeExport, ({ db, actor, now }) => orderExport(db, actor, checks(), now))
  serve(app, api.listExports, ({ query, db, actor }) => listExports(db, actor, query))
  serve(app, api.readExport, ({ params, db, actor, config, now }) => readExport(db, actor, config, checks(), params.exportId, now))
  app.fastify.get(keyPath, { config: declare('the public key by which exports are checked') }, (_, reply) => {
    const { publicPem, fingerprint } = signingKey(app.parts.config.home)
    return reply.type('application/json; charset=utf-8').send({ algorithm: 'Ed25519', fingerprint, publicKey: publicPem })
  })
}

function inspections(app: App): void {
  serve(app, api.listInspections, ({ query, db, actor, now }) => listInspections(db, actor, query, now))
  serve(app, api.grantInspection, ({ body, databases, actor, now }) => grantInspection(databases, actor, body, now))
  serve(app, api.endInspection, async ({ params, databases, actor, now }) => {
    await endInspection(databases, actor, params.inspectionId, now)
    return null
  })
  serve(app, api.listViews, ({ query, db, actor }) => listViews(db, actor, query))
  serve(app, api.findInspectors, ({ query, db, actor }) => findInspectors(db, actor, query.search))
}

function network(app: App, checks: () => Checks): void {
  serve(app, api.readNetwork, ({ query, databases, actor }) => readNetwork(databases, actor, query))
  serve(app, api.readNetworkOrganisation, ({ params, query, databases, actor }) =>
    readNetworkOrganisation(databases, actor, checks(), params.organisationId, query.language),
  )
  serve(app, api.readOversight, ({ db, actor }) => readOversight(db, actor))
  serve(app, api.setOversight, async ({ params, body, db, actor, now }) => {
    await setOversight(db, actor, checks(), params.authorityId, body.detail, now)
    return null
  })
}
