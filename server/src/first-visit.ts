import { existsSync, readFileSync, statSync } from 'node:fs'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLocale, type Locale } from '@dala/locale'
import { sessionToken, type App } from '#lib/http'

/** What the build says that a page needs beside the app (web/scripts/first-pages.ts). */
type PageFiles = Record<string, { scripts: string[]; styles: string[] }>

interface Shell {
  html: string
  files: PageFiles
  builtAt: number
}

/** The calls that a page makes first: for those that learners open on slow networks. */
const firstCalls: Record<string, readonly { route: string; query?: (locale: Locale) => Record<string, string> }[]> = {
  '/': [{ route: 'GET /home' }],
  '/study': [{ route: 'GET /study/courses' }, { route: 'GET /home/counts' }],
  '/study/:offeringId': [{ route: 'GET /study/courses/:offeringId' }, { route: 'GET /home/counts' }],
  '/study/:offeringId/lessons/:itemId': [{ route: 'GET /study/courses/:offeringId/lessons/:itemId', query: (language) => ({ language }) }],
}

const squeeze = promisify(brotliCompress)
const shrink = promisify(gzip)

/**
 * Writes the app's first page for the one who asks: with the files of the page at this address named at once, and with what
 * its first calls would answer, so that on a slow network nobody waits for one after the other. It is personal, so it is kept nowhere.
 * The calls are our own endpoints, asked in the name of the same request: they decide who may see what, as ever.
 */
export function firstVisit(app: App, folder: string) {
  let shell: Shell | null = null
  const read = (): Shell => {
    const builtAt = statSync(`${folder}/index.html`).mtimeMs
    if (shell?.builtAt === builtAt) return shell
    const list = `${folder}/.vite/pages.json`
    // written by our own build
    const files = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as PageFiles) : {}
    shell = { html: readFileSync(`${folder}/index.html`, 'utf8'), files, builtAt }
    return shell
  }

  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { html, files } = read()
    const path = request.url.split('?')[0] ?? '/'
    const match = matchOf([...new Set([...Object.keys(files), ...Object.keys(firstCalls)])], path)
    const needs = match ? files[match.pattern] : undefined
    const links = [
      ...(needs?.scripts ?? []).map((file) => `<link rel="modulepreload" crossorigin href="${file}">`),
      ...(needs?.styles ?? []).map((file) => `<link rel="stylesheet" crossorigin href="${file}">`),
    ].join('')
    const replies = await firstReplies(app, request, match)
    const linked = html.replace('</head>', () => `${links}</head>`)
    reply.type('text/html; charset=utf-8').header('cache-control', replies?.session ? 'private, no-store' : 'no-cache')
    return send(request, reply, replies === null ? linked : withReplies(linked, replies))
  }
}

/** The replies stand in a block of data, which is no script; `early.js` would only ask for the same. */
function withReplies(html: string, replies: FirstReplies): string {
  const json = JSON.stringify(replies).replaceAll('<', '\\u003c') // «</script» in somebody's words would end the block
  return html
    .replace('<script src="/early.js" async></script>', '')
    .replace('</body>', () => `<script type="application/json" id="first-replies">${json}</script></body>`)
}

async function send(request: FastifyRequest, reply: FastifyReply, page: string): Promise<FastifyReply> {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  reply.header('vary', 'accept-encoding, cookie')
  if (/\bbr\b/.test(accepted))
    return reply.header('content-encoding', 'br').send(await squeeze(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }))
  if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(await shrink(page, { level: 3 }))
  return reply.send(page)
}

interface Match {
  pattern: string
  params: Record<string, string>
}

const isId = /^[0-9a-f-]{36}$/

function matchOf(patterns: readonly string[], path: string): Match | null {
  const given = path.split('/').filter(Boolean)
  let best: Match | null = null
  for (const pattern of patterns) {
    const wanted = pattern.split('/').filter(Boolean)
    if (wanted.length !== given.length) continue
    const params: Record<string, string> = {}
    const fits = wanted.every((part, index) => {
      const word = given[index] ?? ''
      if (!part.startsWith(':')) return part === word
      if (!isId.test(word)) return false
      params[part.slice(1)] = word
      return true
    })
    // a fixed word beats a parameter
    if (fits && (best === null || Object.keys(params).length < Object.keys(best.params).length)) best = { pattern, params }
  }
  return best
}

interface FirstReplies {
  locale: Locale
  /** null: nobody is signed in */
  session: unknown
  replies: { route: string; input: object; data: unknown }[]
}

/** What the first page would ask; null when even the session cannot be told now: then the app asks by itself. */
async function firstReplies(app: App, request: FastifyRequest, match: Match | null): Promise<FirstReplies | null> {
  const asked = request.cookies['dala-language']
  const locale: Locale = isLocale(asked) ? asked : 'kk'
  const replies: FirstReplies['replies'] = []
  if (sessionToken(request) === null) return { locale, session: null, replies }
  const session = await ask(app, request, locale, '/session')
  if (session.status === 401) return { locale, session: null, replies }
  if (session.status !== 200) return null
  const calls = firstCalls[match?.pattern ?? ''] ?? []
  await Promise.all(
    calls.map(async ({ route, query }) => {
      const params = Object.fromEntries(Object.entries(match?.params ?? {}).filter(([name]) => route.includes(`:${name}`)))
      const address = route.slice(route.indexOf(' ') + 1).replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
      const search = query ? `?${new URLSearchParams(query(locale)).toString()}` : ''
      const { status, data } = await ask(app, request, locale, `${address}${search}`)
      const input = { ...(Object.keys(params).length > 0 && { params }), ...(query && { query: query(locale) }) }
      if (status === 200) replies.push({ route, input, data })
    }),
  )
  return { locale, session: session.data, replies }
}

/** One of our own calls in the name of the request. */
async function ask(app: App, request: FastifyRequest, locale: Locale, address: string): Promise<{ status: number; data: unknown }> {
  const { cookie, host, 'user-agent': agent } = request.headers
  const reply = await app.fastify.inject({
    method: 'GET',
    url: `/api${address}`,
    remoteAddress: request.ip,
    headers: { cookie, host, ...(agent && { 'user-agent': agent }), accept: 'application/json', 'accept-language': locale },
  })
  return { status: reply.statusCode, data: reply.statusCode === 200 ? reply.json() : null }
}
