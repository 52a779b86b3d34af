import { acts, type ActId } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { declare, localeOf, type App } from '#lib/http'
import { problem } from '#lib/problems'
import { publicLocale, sendPage, type Html, type PublicLocale } from '#public'
import { actPage, actsPage } from './act-page.ts'
import { readAnswers } from './answers.ts'
import { groundPage } from './ground-page.ts'
import { hasGround, lawPage } from './law-page.ts'
import { actNames, lawWords } from './law-words.ts'

const isAct = (id: string): id is ActId => Object.hasOwn(acts, id)

const searchIn = (query: unknown): string => {
  const value = typeof query === 'object' && query !== null && 'q' in query ? query.q : ''
  return typeof value === 'string' ? value.trim().slice(0, 100) : ''
}

/** The path of a request with its answers and without the language: for the language switch. */
function pathOf(request: FastifyRequest): string {
  const [path = '/law', query = ''] = request.url.split('?')
  const kept = new URLSearchParams(query)
  kept.delete('lang')
  return kept.size === 0 ? path : `${path}?${kept.toString()}`
}

/** The law navigator: pages without script that anybody may read and link to. */
export function lawPages(app: App): void {
  const admit = (request: FastifyRequest): PublicLocale => {
    const seconds = app.limiter.take('public', request.ip, app.parts.now().getTime())
    if (seconds > 0) throw problem('request.too-often', { seconds })
    return publicLocale(request.query, localeOf(request.headers['accept-language']))
  }
  const send = (request: FastifyRequest, reply: FastifyReply, locale: PublicLocale, title: string, body: Html, status = 200) =>
    sendPage(reply, { locale, title, path: pathOf(request), body, status, listed: status === 200 })

  app.fastify.get('/law', { config: declare('what the acts allow: public rule data only') }, (request, reply) => {
    const locale = admit(request)
    const answers = readAnswers(request.query, toIsoDate(app.parts.now()))
    const body = answers.ground !== null && hasGround(answers) ? groundPage(answers, answers.ground, locale) : lawPage(answers, locale)
    return send(request, reply, locale, lawWords[locale].title, body)
  })
  app.fastify.get('/law/acts', { config: declare('the list of the acts') }, (request, reply) => {
    const locale = admit(request)
    return send(request, reply, locale, lawWords[locale].acts, actsPage(searchIn(request.query), locale))
  })
  app.fastify.get<{ Params: { act: string } }>(
    '/law/acts/:act',
    { config: declare('an act with its clauses in our words') },
    (request, reply) => {
      const locale = admit(request)
      const { act } = request.params
      if (!isAct(act)) return send(request, reply, locale, lawWords[locale].acts, actsPage('', locale), 404)
      return send(request, reply, locale, actNames[act][locale], actPage(acts[act], searchIn(request.query), locale))
    },
  )
}
