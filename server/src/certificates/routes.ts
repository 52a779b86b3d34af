import * as api from '@dala/domain/certificates'
import { serve, type App } from '#lib/http'
import { issueCertificates, reissueCertificate, revokeCertificate } from './issue-certificates.ts'
import { certificatePages } from './public-page.ts'
import {
  downloadCertificate,
  getCertificate,
  getForm,
  listCandidates,
  listCertificates,
  listCertificatesOf,
  setForm,
} from './read-certificates.ts'

export const routes = (app: App): void => {
  serve(app, api.listCertificates, ({ db, config, actor, query }) => listCertificates(db, config, actor, query))
  serve(app, api.listCandidates, ({ db, config, actor, query }) => listCandidates(db, config, actor, query))
  serve(app, api.getForm, ({ db, config, actor }) => getForm(db, config, actor))
  serve(app, api.setForm, ({ db, config, actor, body, now }) => setForm(db, config, actor, body, now))
  serve(app, api.listCertificatesOf, ({ db, config, actor, params }) => listCertificatesOf(db, config, actor, params.learnerId))
  serve(app, api.getCertificate, ({ db, config, actor, params }) => getCertificate(db, config, actor, params.certificateId))
  serve(app, api.downloadCertificate, ({ db, config, actor, params }) => downloadCertificate(db, config, actor, params.certificateId))
  serve(app, api.issueCertificates, async ({ db, config, actor, body, now }) => ({
    issued: await issueCertificates(db, config, actor, body.candidates, now),
  }))
  serve(app, api.revokeCertificate, ({ db, config, actor, params, body, now }) =>
    revokeCertificate(db, config, actor, params.certificateId, body.reason, now),
  )
  serve(app, api.reissueCertificate, ({ db, config, actor, params, body, now }) =>
    reissueCertificate(db, config, actor, params.certificateId, body.reason, now),
  )
  certificatePages(app)
}
