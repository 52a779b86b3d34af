import { parseRoute, type AnyEndpoint } from '@dala/domain/contract'
import { permissions } from '@dala/domain/identity'
import { declare, localeOf, type App } from '#lib/http'
import { html, type Html } from './html.ts'
import { publicLocale, sendPage } from './layout.ts'

const words = {
  kk: {
    title: 'Бағдарламалық интерфейс',
    lead: 'Dala-ның барлық әрекеті осы келісім арқылы орындалады. Машинаға арналған сипаттама:',
    who: { anyone: 'кез келген адам', account: 'жүйеге кірген адам', member: 'ұйым мүшесі' },
    own: 'тек өз деректері',
    operations: 'әрекет',
  },
  ru: {
    title: 'Программный интерфейс',
    lead: 'Всё, что делает Dala, делается через этот договор. Описание для машин:',
    who: { anyone: 'любой', account: 'вошедший в систему', member: 'член организации' },
    own: 'только своё',
    operations: 'операций',
  },
  en: {
    title: 'API',
    lead: 'Everything that Dala does is done through this contract. For machines:',
    who: { anyone: 'anyone', account: 'signed in', member: 'member of an organisation' },
    own: 'own things only',
    operations: 'operations',
  },
}

/** The readable list of all operations, by noun. */
export function apiPage(app: App): void {
  app.fastify.get('/api-docs', { config: declare('the public contract, readable') }, (request, reply) => {
    const locale = publicLocale(request.query, localeOf(request.headers['accept-language']))
    const word = words[locale]
    const byNoun = Map.groupBy(app.endpoints, (endpoint) => parseRoute(endpoint.route).path.split('/')[1] ?? '')
    const nouns = [...byNoun].sort(([a], [b]) => (a < b ? -1 : 1))
    const access = (endpoint: AnyEndpoint): string => {
      const permission = endpoint.permission
      if (permission === null) return word.who[endpoint.actor]
      return `${word.who.member} · ${permission === 'own' ? word.own : permissions[permission][locale]}`
    }
    const row = (endpoint: AnyEndpoint): Html => {
      const { verb, path } = parseRoute(endpoint.route)
      return html`<tr>
        <td><code>${verb}</code></td>
        <td><code>/api${path}</code><br /><span lang="en">${endpoint.summary}</span></td>
        <td>${access(endpoint)}</td>
      </tr>`
    }
    return sendPage(reply, {
      locale,
      title: word.title,
      path: '/api-docs',
      listed: true,
      body: html`<h1>${word.title}</h1>
        <p class="lead">
          ${word.lead} <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1). ${app.endpoints.length} ${word.operations}.
        </p>
        ${nouns.map(
          ([noun, endpoints]) =>
            html`<h2 id="${noun}">${noun}</h2>
              <div class="sheet">
                <table>
                  <tbody>
                    ${endpoints.map(row)}
                  </tbody>
                </table>
              </div>`,
        )}`,
    })
  })
}
