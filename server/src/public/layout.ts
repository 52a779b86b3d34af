import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { html, type Html } from './html.ts'
import { style } from './style.ts'

export type PublicLocale = 'kk' | 'ru' | 'en'
const names: Record<PublicLocale, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }
const words = {
  kk: { skip: 'Мазмұнға өту', languages: 'Тіл', home: 'Dala порталы' },
  ru: { skip: 'К содержанию', languages: 'Язык', home: 'Портал Dala' },
  en: { skip: 'To the content', languages: 'Language', home: 'Dala portal' },
}

// Whole and apart from the template: a single space more would no longer match the hash.
const styleElement: Html = { html: `<style>${style}</style>` }
const styleHash = createHash('sha256').update(style).digest('base64')
/** No script, no foreign content: only our own style by its hash, images and fonts of this site. */
const POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

interface PublicPage {
  locale: PublicLocale
  title: string
  /** Path of this page without the language, for the language switch. */
  path: string
  body: Html
  status?: number
  /** Whether search engines may list it. */
  listed?: boolean
  /** Seconds for which shared caches may keep it; not kept unless told. */
  cacheSeconds?: number
}

/** The language of a public page: what the address says (`?lang=ru`), else what the browser prefers. */
export const publicLocale = (query: unknown, preferred: PublicLocale): PublicLocale => {
  const asked = typeof query === 'object' && query !== null && 'lang' in query ? query.lang : undefined
  return asked === 'kk' || asked === 'ru' || asked === 'en' ? asked : preferred
}

/** Sends a page that needs no script: head, language switch, body. */
export function sendPage(reply: FastifyReply, page: PublicPage): FastifyReply {
  const word = words[page.locale]
  const separator = page.path.includes('?') ? '&' : '?'
  const document = html`<!doctype html>
    <html lang="${page.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${page.listed ? null : html`<meta name="robots" content="noindex" />`}
        <title>${page.title} · Dala</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        ${styleElement}
      </head>
      <body>
        <a class="skip" href="#content">${word.skip}</a>
        <header>
          <a class="brand" href="/" aria-label="${word.home}">${mark}<span>Dala</span></a>
          <nav aria-label="${word.languages}">
            ${(['kk', 'ru', 'en'] as const).map(
              (locale) =>
                html`<a
                  lang="${locale}"
                  hreflang="${locale}"
                  href="${page.path}${separator}lang=${locale}"
                  ${locale === page.locale ? html`aria-current="true"` : null}
                  >${names[locale]}</a
                >`,
            )}
          </nav>
        </header>
        <main id="content">${page.body}</main>
      </body>
    </html>`
  return reply
    .code(page.status ?? 200)
    .header('content-security-policy', POLICY)
    .header('cache-control', page.cacheSeconds === undefined ? 'no-store' : `public, max-age=${page.cacheSeconds}`)
    .header('vary', 'accept-language')
    .type('text/html; charset=utf-8')
    .send(document.html)
}

/** The dome of the shanyrak over the horizon. */
const mark = html`<svg
  viewBox="0 0 32 20"
  width="32"
  height="20"
  aria-hidden="true"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
>
  <path d="M5 14a11 11 0 0 1 22 0M16 3v11M10.500 5c-1.500 2.500-2 5.500-2 9M21.500 5c1.500 2.500 2 5.500 2 9M2 14h28M8 18h16" />
</svg>`
