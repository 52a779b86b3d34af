import * as api from '@dala/domain/identity'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '#config'
import type { Databases } from '#lib/db'
import { clearSessionCookie, serve, sessionToken, setSessionCookie, type App } from '#lib/http'
import { problem } from '#lib/problems'
import { knowsDevice, listMemberships, rememberDevice, setLocale, writeTrail } from './accounts.queries.ts'
import { endOtherSessions, endSession, listDevices } from './end-sessions.ts'
import { markDevice, originOf } from './origin.ts'
import { accountOfPasskey, beginPasskeySignIn } from './passkeys.ts'
import { tokenHash } from './resolve-actor.ts'
import { changeSession, revokeSessionByToken } from './session.queries.ts'
import { viewOfToken, viewSession } from './session-view.ts'
import { demandPassword } from './set-password.ts'
import { signIn } from './sign-in.ts'
import { completeSession, confirmSession, cookieSeconds, startSession } from './start-session.ts'
import { demandCode } from './totp.ts'
import { demandWhole } from './whole-session.ts'

const isSecure = (config: Config) => config.publicUrl.startsWith('https:')

interface Exchange {
  databases: Databases
  config: Config
  request: FastifyRequest
  reply: FastifyReply
  now: Date
}

/** Hands the browser a new session and ends the one it came with: nobody can prepare a session for somebody else. */
export async function handOver({ databases, config, request, reply, now }: Exchange, accountId: string, token: string) {
  const before = sessionToken(request)
  if (before !== null) await revokeSessionByToken(databases.global, tokenHash(before), now)
  const { deviceHash } = originOf(request)
  const known = await knowsDevice(databases.global, accountId, deviceHash)
  await rememberDevice(databases.global, accountId, known && deviceHash !== null ? deviceHash : markDevice(reply, isSecure(config)), now)
  setSessionCookie(reply, token, isSecure(config), cookieSeconds)
  return viewOfToken(databases, token, now)
}

/** Gives the browser the new token of its own session. */
export function replaceToken({ databases, config, reply, now }: Exchange, token: string) {
  setSessionCookie(reply, token, isSecure(config), cookieSeconds)
  return viewOfToken(databases, token, now)
}

export function sessionRoutes(app: App): void {
  serve(app, api.readSession, ({ databases, account }) => viewSession(databases, account))

  serve(app, api.signIn, async (context) => {
    const { accountId, token } = await signIn(context, context.body, originOf(context.request), context.now)
    return handOver(context, accountId, token)
  })

  serve(app, api.signOut, async ({ databases, account, config, request, reply, now }) => {
    const token = sessionToken(request)
    if (token !== null) await revokeSessionByToken(databases.global, tokenHash(token), now)
    await writeTrail(databases.global, { accountId: account.accountId, kind: 'signed-out', at: now, ...originOf(request) })
    clearSessionCookie(reply, isSecure(config))
    reply.header('clear-site-data', '"cache", "storage"')
    return null
  })

  serve(app, api.confirmSecondFactor, async (context) => {
    const { databases, account, body, now } = context
    await demandCode(context, account.accountId, body.code, now)
    await writeTrail(databases.global, { accountId: account.accountId, kind: 'second-factor', at: now })
    return replaceToken(context, await completeSession(databases, account.sessionId, now))
  })

  serve(app, api.stepUp, async (context) => {
    const { databases, account, body, now } = context
    await demandWhole(databases, account)
    if ('password' in body) await demandPassword(context, account.accountId, body.password, now)
    else await demandCode(context, account.accountId, body.code, now)
    await writeTrail(databases.global, { accountId: account.accountId, kind: 'confirmed', at: now })
    return replaceToken(context, await confirmSession(databases, account.sessionId, now))
  })

  serve(app, api.chooseOrganisation, async (context) => {
    const { databases, account, body, request, now } = context
    await demandWhole(databases, account)
    const memberships = await listMemberships(databases.global, account.accountId)
    if (!memberships.some(({ org_id }) => org_id === body.orgId)) throw problem('identity.no-such-organisation')
    await changeSession(databases.global, account.sessionId, { orgId: body.orgId })
    return viewOfToken(databases, sessionToken(request) ?? '', now)
  })

  serve(app, api.chooseLanguage, async ({ databases, account, body }) => {
    await setLocale(databases.global, account.accountId, body.locale)
    return null
  })

  serve(app, api.passkeySignInOptions, (context) => beginPasskeySignIn(context, context.now))

  serve(app, api.signInByPasskey, async (context) => {
    const { databases, body, request, now } = context
    const accountId = await accountOfPasskey(context, body, now)
    const origin = originOf(request)
    await writeTrail(databases.global, { accountId, kind: 'signed-in', at: now, device: origin.device, address: origin.address })
    return handOver(context, accountId, await startSession(databases, accountId, { origin, secondFactor: true, now }))
  })

  serve(app, api.listSessions, async ({ databases, account, now }) => {
    await demandWhole(databases, account)
    return listDevices(databases, account, now)
  })

  serve(app, api.endSession, async ({ databases, account, params, now }) => {
    await demandWhole(databases, account)
    await endSession(databases, account, params.sessionId, now)
    return null
  })

  serve(app, api.endOtherSessions, async ({ databases, account, now }) => {
    await demandWhole(databases, account)
    return endOtherSessions(databases, account, now)
  })
}
