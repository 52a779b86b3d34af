import type { CertificateFacts } from '@dala/domain/certificates'
import { formatDate, formatDateLong, formatNumber, formatPercent, formatTime } from '@dala/locale'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { declare, localeOf, type App } from '#lib/http'
import { problem } from '#lib/problems'
import { html, publicLocale, sendPage, type Html, type PublicLocale } from '#public'
import type { CertificateRow } from './certificates.queries.ts'
import { factsHash, fileHash } from './code.ts'
import { volumeOf } from './draw-certificate.ts'
import { codeIn, findPublic } from './find-public.ts'
import { preview } from './preview.ts'
import { words, type PublicWords } from './public-words.ts'
import { paperOf } from './read-certificates.ts'
import { firstFile } from './uploaded-file.ts'

const largestFile = 4 * 1024 * 1024

const looks = { valid: 'ok', changed: 'warn', revoked: 'bad' } as const
// status without colour alone: filled circle with tick, triangle, octagon
const shapes: Record<CertificateRow['status'], Html> = {
  valid: html`<circle cx="20" cy="20" r="18" fill="currentColor" /><path class="cut" d="M12 20.500l5.500 5.500L28.500 14.500" />`,
  changed: html`<path d="M20 3L38 36H2z" fill="currentColor" /><path class="cut" d="M20 14v10M20 29.500v.5" />`,
  revoked: html`<path d="M13 2h14l11 11v14L27 38H13L2 27V13z" fill="currentColor" /><path class="cut" d="M13 13l14 14M27 13L13 27" />`,
}

const fill = (text: string, facts: Record<string, string>) => text.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole)

const banner = (row: CertificateRow, word: PublicWords, locale: PublicLocale, now: Date): Html => html`
  <div class="verdict ${looks[row.status]}" role="status">
    <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" fill="none">${shapes[row.status]}</svg>
    <div>
      <h1>${word[row.status]}</h1>
      <p>${fill(word[`${row.status}Note`], { number: row.successor_label ?? '–' })}</p>
      ${row.status !== 'valid' && row.reason !== '' ? html`<p>${word.reason}: ${row.reason}</p>` : null}
      ${
        row.status === 'changed' && row.successor_code !== null
          ? html`<p><a href="/certificate/${row.successor_code}?lang=${locale}">${word.newOne}</a></p>`
          : null
      }
      <p class="small">№ ${row.label} · ${formatDate(now)}, ${formatTime(now)} ${word.checked}</p>
    </div>
  </div>
`

/** A fact: in the reader's language first, then in the other languages of the paper where they say something else. */
const fact = (name: string, texts: readonly (string | null)[]): Html | null => {
  const [first, ...others] = [...new Set(texts.filter((text): text is string => text !== null && text !== ''))]
  if (first === undefined) return null
  return html`<dt>${name}</dt>
    <dd>${first}${others.map((text) => html`<br /><span class="other">${text}</span>`)}</dd>`
}

const inOrder = (texts: { kk: string; ru: string; en?: string }, locale: PublicLocale): (string | null)[] => [
  (locale === 'en' ? texts.en : texts[locale]) ?? null,
  texts.kk,
  texts.ru,
]

const facts = (all: CertificateFacts, word: PublicWords, locale: PublicLocale): Html => {
  const { mastery } = all
  const percent = (points: number) => formatPercent(points, locale, { most: 2 })
  return html`<dl class="facts">
    ${fact(word.holder, [all.holder])} ${all.study === null ? null : fact(word.study, inOrder(all.study, locale))}
    ${fact(
      word.course,
      inOrder(all.course, locale).map((text) => (text === null || text === '' ? null : `«${text}»`)),
    )}
    ${fact(word.volume, [
      `${formatNumber(all.credits, locale)} ${{ kk: 'кредит', ru: 'кредитов', en: 'credits' }[locale]}, ${volumeOf(all, locale)}`,
    ])}
    ${fact(word.level, [`${percent(mastery.percent)}, ${mastery.mark} (${formatNumber(mastery.points, locale, { most: 2 })}): ${mastery.words[locale]}`])}
    <dt>${word.achievements}</dt>
    <dd>
      ${mastery.controls.map((control, index) => html`${index === 0 ? null : ', '}${control.name[locale]} – ${percent(control.percent)}`)}${
        mastery.rating === null ? null : html`; ${fill(word.rating, { rating: percent(mastery.rating) })}`
      };
      ${fill(word.exam, { exam: percent(mastery.exam), weight: percent(100 - mastery.ratingWeight) })}
    </dd>
    ${fact(word.issued, [formatDateLong(all.issuedOn, locale)])} ${fact(word.number, [`№ ${all.number}`])}
    ${fact(word.signed, [`${all.signatory.position[locale]} ${all.signatory.name}`])}
    ${fact(word.organisation, [
      ...inOrder(all.organisation.name, locale),
      ...inOrder(all.organisation.address, locale),
      `${all.organisation.email}, ${all.organisation.phone}`,
    ])}
    ${fact(word.form, [word.formValue])}
  </dl>`
}

const certificatePage = (row: CertificateRow, locale: PublicLocale, now: Date, compared: 'same' | 'other' | null): Html => {
  const word = words[locale]
  const intact = factsHash(row.facts).equals(row.hash)
  return html`<div class="columns">
    <div>
      ${banner(row, word, locale, now)} ${intact ? null : html`<p class="status bad">${word.broken}</p>`} ${facts(row.facts, word, locale)}
      ${row.status === 'valid' ? html`<p class="no-print"><a class="button" href="/certificate/${row.code}/file">${word.download}</a></p>` : null}
    </div>
    <div>
      ${preview(row.facts, `${word.preview} № ${row.label}`)}
      <p class="small">${word.paper}</p>
      <section class="sheet no-print" id="file">
        <h2>${word.fileTitle}</h2>
        ${compared === null ? null : html`<p class="status ${compared === 'same' ? 'ok' : 'bad'}" role="status">${compared === 'same' ? word.fileSame : word.fileOther}</p>`}
        <form method="post" enctype="multipart/form-data" action="/certificate/${row.code}/comparison?lang=${locale}">
          <p class="small">${word.fileAsk}</p>
          <p><label for="pdf">${word.fileLabel}</label><input id="pdf" name="file" type="file" accept="application/pdf" required /></p>
          <button class="button plain" type="submit">${word.fileButton}</button>
        </form>
        <details>
          <summary>${word.sums}</summary>
          <p class="small">${word.sumFile}:<br /><code class="sum">${row.file_hash.toString('hex')}</code></p>
          <p class="small">${word.sumFacts}:<br /><code class="sum">${row.hash.toString('hex')}</code></p>
        </details>
      </section>
    </div>
  </div>`
}

const askForm = (word: PublicWords, locale: PublicLocale): Html => html`
  <form method="get" action="/certificate">
    <input type="hidden" name="lang" value="${locale}" />
    <p>
      <label for="code">${word.askLabel}</label
      ><input id="code" name="code" autocomplete="off" spellcheck="false" required maxlength="300" />
    </p>
    <button class="button" type="submit">${word.askButton}</button>
  </form>
`

const asked = (query: unknown, name: string): string | undefined => {
  const value = typeof query === 'object' && query !== null ? Object.entries(query).find(([key]) => key === name)?.[1] : undefined
  return typeof value === 'string' ? value : undefined
}

/** The public pages of certificates: no script, no list, nothing for a wrong code (A2016-38.2, A2016-40.2, A2016-40.3). */
export function certificatePages(app: App): void {
  const { databases, config } = app.parts

  const admit = (request: FastifyRequest): PublicLocale => {
    const seconds = app.limiter.take('public', request.ip, app.parts.now().getTime())
    if (seconds > 0) throw problem('request.too-often', { seconds })
    return publicLocale(request.query, localeOf(request.headers['accept-language']))
  }

  const nothing = (reply: FastifyReply, locale: PublicLocale) => {
    const word = words[locale]
    return sendPage(reply, {
      locale,
      status: 404,
      title: word.none,
      path: '/certificate',
      body: html`<h1>${word.none}</h1>
        <p class="lead">${word.noneNote}</p>
        ${askForm(word, locale)}`,
    })
  }

  const show = (reply: FastifyReply, row: CertificateRow, locale: PublicLocale, compared: 'same' | 'other' | null) =>
    sendPage(reply, {
      locale,
      title: `${words[locale].title} № ${row.label}`,
      path: `/certificate/${row.code}`,
      body: certificatePage(row, locale, app.parts.now(), compared),
    })

  app.fastify.get('/certificate', { config: declare('asks for the link of a certificate; shows nothing') }, (request, reply) => {
    const locale = admit(request)
    const typed = asked(request.query, 'code')
    const code = typed === undefined ? '' : codeIn(typed)
    if (code !== '') return reply.redirect(`/certificate/${encodeURIComponent(code)}?lang=${locale}`, 303)
    const word = words[locale]
    return sendPage(reply, {
      locale,
      title: word.askTitle,
      path: '/certificate',
      listed: true,
      body: html`<h1>${word.askTitle}</h1>
        <p class="lead">${word.ask}</p>
        ${askForm(word, locale)}`,
    })
  })

  app.fastify.get<{ Params: { code: string } }>(
    '/certificate/:code',
    { config: declare('public by its 128-bit code: whoever holds the paper may check it') },
    async (request, reply) => {
      const locale = admit(request)
      const row = await findPublic(databases, request.params.code)
      return row === null ? nothing(reply, locale) : show(reply, row, locale, null)
    },
  )

  app.fastify.get<{ Params: { code: string } }>(
    '/certificate/:code/file',
    { config: declare('public by its 128-bit code: the paper itself') },
    async (request, reply) => {
      const locale = admit(request)
      const row = await findPublic(databases, request.params.code)
      // A paper that no longer counts is not handed out again.
      if (row === null || row.status !== 'valid') return nothing(reply, locale)
      const file = await paperOf(databases.of(row.org_id), config, row)
      return reply
        .header('content-disposition', `attachment; filename="${file.fileName}"`)
        .header('cache-control', 'private, no-store')
        .type(file.contentType)
        .send(file.body)
    },
  )

  void app.fastify.register(async (scope) => {
    scope.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: largestFile }, (_request, body, done) =>
      done(null, body),
    )
    scope.post<{ Params: { code: string } }>(
      '/certificate/:code/comparison',
      { bodyLimit: largestFile, config: declare('public by its 128-bit code: compares a file with the paper and keeps nothing') },
      async (request, reply) => {
        const locale = admit(request)
        const row = await findPublic(databases, request.params.code)
        if (row === null) return nothing(reply, locale)
        const file = Buffer.isBuffer(request.body) ? firstFile(request.headers['content-type'] ?? '', request.body) : null
        return show(reply, row, locale, file !== null && fileHash(file).equals(row.file_hash) ? 'same' : 'other')
      },
    )
  })
}
