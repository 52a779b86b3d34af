import { signatureReasons, type SignatureVerdict } from '@dala/domain/documents'
import { formatDate, formatDateTime } from '@dala/locale'
import { declare, localeOf, type App } from '#lib/http'
import { problem } from '#lib/problems'
import { html, publicLocale, sendPage, type Html, type PublicLocale } from '#public'
import { contentHash } from './content-hash.ts'
import { findByHash, findOrganisation } from './documents.queries.ts'
import { nameOf } from './list-documents.ts'
import { listSignatures } from './signatures.queries.ts'

const words = {
  kk: {
    title: 'Құжатты тексеру',
    genuine: 'Құжат тізілімде бар, мазмұны өзгермеген',
    changed: 'Құжат тізілімде бар, бірақ сақталған мазмұны өзгерген',
    annulled: 'Құжаттың нөмірі жойылған',
    none: 'Мұндай құжат табылмады',
    noneNote: 'Сілтеме толық көшірілгенін тексеріңіз. Ол құжаттың соңғы бетінде QR-кодта тұр.',
    register: 'Тізілім',
    number: 'Нөмірі мен күні',
    signatures: 'Қолдар',
    unsigned: 'Қол қойылмаған',
    closed: 'Қол қоюшының аты көрсетілмейді: құжат жеке іске жатады',
    sum: 'Бақылау сомасы (SHA-256)',
  },
  ru: {
    title: 'Проверка документа',
    genuine: 'Документ есть в реестре, содержание не изменено',
    changed: 'Документ есть в реестре, но сохранённое содержание изменено',
    annulled: 'Номер документа аннулирован',
    none: 'Такого документа нет',
    noneNote: 'Проверьте, что ссылка скопирована целиком. Она стоит в QR-коде на последней странице документа.',
    register: 'Журнал',
    number: 'Номер и дата',
    signatures: 'Подписи',
    unsigned: 'Не подписан',
    closed: 'Имя подписавшего не показывается: документ относится к личному делу',
    sum: 'Контрольная сумма (SHA-256)',
  },
  en: {
    title: 'Check a document',
    genuine: 'The document is in the register and its content is unchanged',
    changed: 'The document is in the register, but its stored content was changed',
    annulled: 'The document’s number was annulled',
    none: 'There is no such document',
    noneNote: 'Make sure that the whole link was copied. It stands in the QR code on the document’s last page.',
    register: 'Register',
    number: 'Number and date',
    signatures: 'Signatures',
    unsigned: 'Not signed',
    closed: 'The signer’s name is not shown: the document belongs to a personal case',
    sum: 'Checksum (SHA-256)',
  },
}

export const verdictWords: Record<SignatureVerdict, { kk: string; ru: string; en: string }> = {
  valid: { kk: 'электрондық қолтаңба жарамды', ru: 'электронная подпись действительна', en: 'electronic signature is valid' },
  'not-verified': {
    kk: 'электрондық қолтаңба тексерілмеген',
    ru: 'электронная подпись не проверена',
    en: 'electronic signature is not verified',
  },
  invalid: { kk: 'электрондық қолтаңба жарамсыз', ru: 'электронная подпись недействительна', en: 'electronic signature is not valid' },
  confirmed: {
    kk: 'жеке кабинетте расталған (электрондық қолтаңба емес)',
    ru: 'подтверждено в личном кабинете (не электронная подпись)',
    en: 'confirmed in the cabinet (not an electronic signature)',
  },
}
const looks = { valid: 'ok', 'not-verified': 'warn', invalid: 'bad', confirmed: 'warn' } as const

interface Found {
  organisation: { kk: string; ru: string; en: string }
  register: { kk: string; ru: string; en: string }
  label: string
  datedOn: string
  hash: string
  intact: boolean
  annulled: boolean
  closed: boolean
  signatures: { name: string; at: Date; verdict: SignatureVerdict; reasons: readonly (keyof typeof signatureReasons)[] }[]
  confirmed: { name: string | null; at: Date } | null
}

const signature = (each: Found['signatures'][number], closed: boolean, locale: PublicLocale): Html => html`
  <dd>
    <span class="status ${looks[each.verdict]}">${verdictWords[each.verdict][locale]}</span><br />
    ${closed ? null : html`${each.name}, `}${formatDateTime(each.at)}
    ${each.reasons.map((code) => html`<br /><span class="other">${signatureReasons[code][locale]}</span>`)}
  </dd>
`

const page = (found: Found, locale: PublicLocale): Html => {
  const word = words[locale]
  const good = found.intact && !found.annulled
  const confirmation = found.confirmed
  return html`<h1>${word.title}</h1>
    <p class="status ${good ? 'ok' : 'bad'}" role="status">
      ${!found.intact ? word.changed : found.annulled ? word.annulled : word.genuine}
    </p>
    <p class="lead">${found.organisation[locale]}</p>
    <dl class="facts">
      <dt>${word.register}</dt>
      <dd>${found.register[locale]}</dd>
      <dt>${word.number}</dt>
      <dd>№ ${found.label}, ${formatDate(found.datedOn)}</dd>
      <dt>${word.signatures}</dt>
      ${found.signatures.map((each) => signature(each, found.closed, locale))}
      ${
        confirmation !== null && found.signatures.length === 0
          ? signature({ name: confirmation.name ?? '', at: confirmation.at, verdict: 'confirmed', reasons: [] }, found.closed, locale)
          : null
      }
      ${found.signatures.length === 0 && confirmation === null ? html`<dd>${word.unsigned}</dd>` : null}
      <dt>${word.sum}</dt>
      <dd><code class="sum">${found.hash}</code></dd>
    </dl>
    ${found.closed ? html`<p class="small">${word.closed}</p>` : null}`
}

/** The public page of a document: by its checksum, which stands on the paper itself; its words are not shown. */
export function mountVerifyPage(app: App): void {
  const { databases } = app.parts

  const find = async (slug: string, hex: string): Promise<Found | null> => {
    if (!/^[0-9a-f]{64}$/.test(hex)) return null
    const organisation = await findOrganisation(databases.global, slug)
    if (organisation === undefined) return null
    return databases.of(organisation.id).transaction(async (trx) => {
      const row = await findByHash(trx, organisation.id, Buffer.from(hex, 'hex'))
      if (row === undefined) return null
      const signatures = await listSignatures(trx, organisation.id, [row.id])
      return {
        organisation: { kk: organisation.name_kk, ru: organisation.name_ru, en: organisation.name_en },
        register: nameOf(row.register),
        label: row.label,
        datedOn: row.dated_on,
        hash: hex,
        intact: contentHash(row.content).equals(row.hash),
        annulled: row.annulled,
        closed: row.read_permission !== null || row.register === 'distance-application',
        signatures: signatures.map((each) => ({
          name: each.signer_name,
          at: each.signed_at,
          verdict: each.verdict,
          reasons: each.reasons,
        })),
        confirmed: row.signed_at === null ? null : { name: row.signer_name, at: row.signed_at },
      }
    })
  }

  app.fastify.get<{ Params: { slug: string; hash: string } }>(
    '/document/:slug/:hash',
    { config: declare('public by the checksum that stands on the paper: whoever holds it may check it') },
    async (request, reply) => {
      const seconds = app.limiter.take('public', request.ip, app.parts.now().getTime())
      if (seconds > 0) throw problem('request.too-often', { seconds })
      const locale = publicLocale(request.query, localeOf(request.headers['accept-language']))
      const found = await find(request.params.slug, request.params.hash)
      const word = words[locale]
      const path = `/document/${encodeURIComponent(request.params.slug)}/${encodeURIComponent(request.params.hash)}`
      return found === null
        ? sendPage(reply, {
            locale,
            status: 404,
            title: word.none,
            path,
            body: html`<h1>${word.none}</h1>
              <p class="lead">${word.noneNote}</p>`,
          })
        : sendPage(reply, { locale, title: `${word.title} № ${found.label}`, path, body: page(found, locale) })
    },
  )
}
