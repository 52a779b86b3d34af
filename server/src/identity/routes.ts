import * as api from '@dala/domain/identity'
import { serve, type App } from '#lib/http'
import { accountRoutes } from './account-routes.ts'
import { grantRole, listRoles, revokeRole } from './grant-roles.ts'
import { invite, withdrawInvitation } from './invite.ts'
import { findCandidates, findInvitable, listHandedOut, listInvitableGroups, listRoleGrants } from './list-access.ts'
import { sessionRoutes } from './session-routes.ts'

export const routes = (app: App): void => {
  sessionRoutes(app)
  accountRoutes(app)

  serve(app, api.listInvitations, ({ db, actor, query, now }) => listHandedOut(db, actor, query, now))
  serve(app, api.listInvitableGroups, ({ db, actor }) => listInvitableGroups(db, actor))
  serve(app, api.findInvitable, ({ db, actor, query }) => findInvitable(db, actor, query.search))
  serve(app, api.invite, ({ db, sealer, actor, body, now }) => invite(db, sealer, actor, body, now))
  serve(app, api.withdrawInvitation, async ({ db, actor, params, now }) => {
    await withdrawInvitation(db, actor, params.invitationId, now)
    return null
  })

  serve(app, api.listRoles, ({ db, actor, now }) => listRoles(db, actor, now))
  serve(app, api.listGrants, ({ db, actor, query, now }) => listRoleGrants(db, actor, query, now))
  serve(app, api.findCandidates, ({ db, actor, query }) => findCandidates(db, actor, query.search))
  serve(app, api.grantRole, ({ databases, actor, body, now }) => grantRole(databases, actor, body, now))
  serve(app, api.revokeRole, async ({ databases, actor, params, now }) => {
    await revokeRole(databases, actor, params.grantId, now)
    return null
  })
}
