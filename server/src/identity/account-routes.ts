import * as api from '@dala/domain/identity'
import { serve, sessionToken, type App } from '#lib/http'
import { acceptInvitation, joinOrganisation, lookUpInvitation } from './accept-invitation.ts'
import { writeTrail } from './accounts.queries.ts'
import { demandMayAddFactor, dropPasskey, dropTotp, listFactors } from './factors.ts'
import { originOf } from './origin.ts'
import { addPasskey, beginPasskey } from './passkeys.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { mailReset, spendReset } from './reset-password.ts'
import { handOver, replaceToken } from './session-routes.ts'
import { changeSession, revokeSessions } from './session.queries.ts'
import { viewOfToken } from './session-view.ts'
import { demandPassword, setPassword } from './set-password.ts'
import { completeSession, startSession } from './start-session.ts'
import { beginTotp, confirmTotp } from './totp.ts'
import { demandConfirmed, demandWhole } from './whole-session.ts'

export function accountRoutes(app: App): void {
  serve(app, api.changePassword, async (context) => {
    const { databases, account, body, now } = context
    await demandWhole(databases, account)
    await demandPassword(context, account.accountId, body.current, now)
    await setPassword(context, account.accountId, body.password, { keepSession: account.sessionId, kind: 'password-changed', now })
    return null
  })

  serve(app, api.requestReset, (context) => {
    const { body, request, now } = context
    // Not awaited: the answer comes as fast whether somebody has this login or not.
    void mailReset(context, body.login, originOf(request), now).catch((error: unknown) => request.log.error({ err: error }, 'reset mail'))
    return null
  })

  serve(app, api.useReset, async (context) => {
    await spendReset(context, context.body, originOf(context.request), context.now)
    return null
  })

  serve(app, api.readFactors, ({ databases, account }) => listFactors(databases, account))

  serve(app, api.beginTotp, async (context) => {
    await demandMayAddFactor(context.databases, context.account, context.now)
    return beginTotp(context, context.account.accountId)
  })

  serve(app, api.confirmTotp, async (context) => {
    const { databases, account, body, now } = context
    await demandMayAddFactor(databases, account, now)
    const made = await confirmTotp(context, account.accountId, body.code, now)
    await revokeSessions(databases.global, account.accountId, account.sessionId, now)
    await replaceToken(context, await completeSession(databases, account.sessionId, now))
    return made
  })

  serve(app, api.removeTotp, async (context) => {
    await dropTotp(context, context.account, context.now)
    return null
  })

  serve(app, api.renewRecoveryCodes, async (context) => {
    const { databases, account, now } = context
    await demandWhole(databases, account)
    await demandConfirmed(databases, account.sessionId, now)
    await writeTrail(databases.global, { accountId: account.accountId, kind: 'recovery-codes-renewed', at: now })
    return { recoveryCodes: await makeRecoveryCodes(context, account.accountId) }
  })

  serve(app, api.beginPasskey, async (context) => {
    await demandMayAddFactor(context.databases, context.account, context.now)
    return beginPasskey(context, context.account.accountId, context.now)
  })

  serve(app, api.addPasskey, async (context) => {
    const { databases, account, body, now } = context
    await demandMayAddFactor(databases, account, now)
    const passkey = await addPasskey(context, account.accountId, body, now)
    // The device has just checked finger, face or PIN: the session has its second factor.
    await replaceToken(context, await completeSession(databases, account.sessionId, now))
    return passkey
  })

  serve(app, api.removePasskey, async (context) => {
    await dropPasskey(context, context.account, context.params.passkeyId, context.now)
    return null
  })

  serve(app, api.lookUpInvitation, (context) => lookUpInvitation(context, context.body.code, originOf(context.request), context.now))

  serve(app, api.acceptInvitation, async (context) => {
    const { databases, body, locale, request, now } = context
    const origin = originOf(request)
    const accountId = await acceptInvitation(context, body, locale, origin, now)
    return handOver(context, accountId, await startSession(databases, accountId, { origin, secondFactor: false, now }))
  })

  serve(app, api.joinOrganisation, async (context) => {
    const { databases, account, body, request, now } = context
    await demandWhole(databases, account)
    const orgId = await joinOrganisation(context, account.accountId, body.code, originOf(request), now)
    await changeSession(databases.global, account.sessionId, { orgId })
    return viewOfToken(databases, sessionToken(request) ?? '', now)
  })
}
