import { portalAreas, type PortalArea, type PortalFacts, type PortalPageLine } from '@dala/domain/portal'
import { formatDate } from '@dala/locale'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { declare, localeOf, type App } from '#lib/http'
import { problem } from '#lib/problems'
import { findOrganisation } from '#organisations'
import { html, publicLocale, sendPage, type Html, type PublicLocale } from '#public'
import { listPageRows } from './portal.queries.ts'
import { factsOf, lineOf, findStanding } from './read-portal.ts'
import { publicWords } from './public-words.ts'
import { blocksHtml } from './rich-html.ts'

const CACHE = 60
const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)

const fact = (name: string, value: string): Html | null =>
  value === ''
    ? null
    : html`<dt>${name}</dt>
        <dd>${value}</dd>`

const administrative = (facts: PortalFacts, locale: PublicLocale): Html => {
  const word = publicWords[locale]
  return html`<dl>
      ${fact(word.address, facts.addresses[locale])} ${fact(word.phone, facts.phone)}
      ${
        facts.email === ''
          ? null
          : html`<dt>${word.email}</dt>
              <dd><a href="mailto:${facts.email}">${facts.email}</a></dd>`
      }
      ${fact(word.bin, facts.bin ?? '')}
    </dl>
    ${
      facts.licences.length === 0
        ? null
        : html`<h3>${word.licences}</h3>
            <ul class="plain">
              ${facts.licences.map(
                (licence) =>
                  html`<li>
                    № ${licence.number}, ${formatDate(licence.issuedOn)},
                    ${licence.validUntil === null ? word.noTerm : word.until(formatDate(licence.validUntil))}: ${word.states[licence.state]}
                  </li>`,
              )}
            </ul>`
    }
    ${
      facts.units.length === 0
        ? null
        : html`<h3>${word.units}</h3>
            <ul class="plain">
              ${facts.units.map((unit) => html`<li>${unit.names[locale]}</li>`)}
            </ul>`
    }`
}

const academic = (facts: PortalFacts, locale: PublicLocale): Html => {
  const word = publicWords[locale]
  const [first] = facts.periods
  return html`${
    first === undefined
      ? null
      : html`<h3>${word.year(first.academicYear)}</h3>
          <dl>
            ${facts.periods.map(
              (period) =>
                html`<dt>${period.names[locale]}</dt>
                  <dd>${formatDate(period.startsOn)} – ${formatDate(period.endsOn)}</dd>`,
            )}
          </dl>`
  }
  ${
    facts.programmes.length === 0
      ? null
      : html`<h3>${word.programmes}</h3>
          <ul class="plain">
            ${facts.programmes.map((programme) => html`<li>${programme.code} ${programme.names[locale]}</li>`)}
          </ul>`
  }`
}

const methodical = (locale: PublicLocale): Html =>
  html`<ul class="plain">
    <li><a href="/law?lang=${locale}">${publicWords[locale].law}</a></li>
    <li><a href="/certificate?lang=${locale}">${publicWords[locale].certificate}</a></li>
  </ul>`

function section(area: PortalArea, facts: PortalFacts, pages: readonly PortalPageLine[], locale: PublicLocale): Html {
  const word = publicWords[locale]
  const own = pages.filter((page) => page.area === area)
  return html`<section id="${area}" aria-labelledby="${area}-title">
    <h2 id="${area}-title">${word.areas[area]}</h2>
    <div class="sheet">
      ${
        own.length === 0
          ? html`<p class="small">${word.empty}</p>`
          : html`<ul class="plain">
              ${own.map((page) => html`<li><a href="/o/${facts.slug}/${page.id}?lang=${locale}">${page.title[locale]}</a></li>`)}
            </ul>`
      }
      ${area === 'administrative' ? administrative(facts, locale) : area === 'academic' ? academic(facts, locale) : methodical(locale)}
    </div>
  </section>`
}

/** The public portal of an organisation: three areas and the pages in them, readable without an account and without script (A2015-5.6). */
export function mountPublicPortal(app: App): void {
  const { databases } = app.parts
  const enter = (request: FastifyRequest): PublicLocale => {
    const seconds = app.limiter.take('public', request.ip, app.parts.now().getTime())
    if (seconds > 0) throw problem('request.too-often', { seconds })
    return publicLocale(request.query, localeOf(request.headers['accept-language']))
  }
  const absent = (reply: FastifyReply, locale: PublicLocale, path: string) =>
    sendPage(reply, {
      locale,
      status: 404,
      title: publicWords[locale].none,
      path,
      body: html`<h1>${publicWords[locale].none}</h1>
        <p class="lead">${publicWords[locale].noneNote}</p>`,
    })

  app.fastify.get<{ Params: { slug: string } }>(
    '/o/:slug',
    { config: declare('public by its nature: the portal that an organisation must have') },
    async (request, reply) => {
      const locale = enter(request)
      const path = `/o/${encodeURIComponent(request.params.slug)}`
      const orgId = await findOrganisation(databases, request.params.slug)
      if (orgId === null) return absent(reply, locale, path)
      const { facts, pages } = await databases.of(orgId).transaction(async (trx) => ({
        facts: await factsOf(trx, orgId, app.parts.now()),
        pages: (await listPageRows(trx, orgId)).map(lineOf),
      }))
      const word = publicWords[locale]
      return sendPage(reply, {
        locale,
        title: facts.names[locale],
        path,
        listed: true,
        cacheSeconds: CACHE,
        body: html`<p class="small">${word.portal}</p>
          <h1>${facts.names[locale]}</h1>
          <p class="lead"><a class="button plain" href="/sign-in">${word.signIn}</a></p>
          ${portalAreas.map((area) => section(area, facts, pages, locale))}`,
      })
    },
  )

  app.fastify.get<{ Params: { slug: string; pageId: string } }>(
    '/o/:slug/:pageId',
    { config: declare('public by its nature: a page of the portal') },
    async (request, reply) => {
      const locale = enter(request)
      const { slug, pageId } = request.params
      const path = `/o/${encodeURIComponent(slug)}/${encodeURIComponent(pageId)}`
      const orgId = await findOrganisation(databases, slug)
      if (orgId === null || !isId(pageId)) return absent(reply, locale, path)
      const found = await databases.of(orgId).transaction((trx) => findStanding(trx, orgId, pageId, locale))
      if (found === null) return absent(reply, locale, path)
      const word = publicWords[locale]
      return sendPage(reply, {
        locale,
        title: found.page.title[locale],
        path,
        listed: true,
        cacheSeconds: CACHE,
        body: html`<p class="small">
            <a href="/o/${slug}?lang=${locale}#${found.page.area}">${word.back}: ${word.areas[found.page.area]}</a>
          </p>
          <h1>${found.page.title[locale]}</h1>
          <div class="words">${blocksHtml(found.reading.blocks)}</div>
          <p class="small">${word.changed(formatDate(found.page.updatedAt.slice(0, 10)))}</p>`,
      })
    },
  )
}
