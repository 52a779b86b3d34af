import { signatureReasons, type SignatureVerdict } from '@dala/domain/documents'
import type { Actor } from '@dala/domain/identity'
import { formatDateTime } from '@dala/locale'
import type { Config } from '#config'
import type { Db } from '#lib/db'
import { demand } from '#lib/http'
import { createPackage, createPdf } from '#lib/pdf'
import { getRow, noteReading } from './documents.queries.ts'
import { mayReadWords, unitsInReach } from './policy.ts'
import { printContent } from './print-document.ts'
import { listSignatures, type SignatureRow } from './signatures.queries.ts'
import { findSlug } from './templates.queries.ts'

/** The document as PDF; looking leaves a trace. */
export async function printDocument(db: Db, actor: Actor, id: string, now: Date) {
  const row = await db.transaction(async (trx) => {
    const found = await getRow(trx, db.orgId, id, unitsInReach(actor))
    demand(mayReadWords(actor, found))
    await noteReading(trx, db.orgId, id, actor.personId, now)
    return found
  })
  return { fileName: `${fileName(row.label)}.pdf`, contentType: 'application/pdf', body: await paperOf(row) }
}

const fileName = (label: string): string => label.replace(/[^\p{L}\p{N}.-]+/gu, '-')

const paperOf = (row: Awaited<ReturnType<typeof getRow>>) =>
  printContent(row.content, {
    title: `${row.title_kk} № ${row.label}`,
    foot: `№ ${row.label} · ${row.hash.toString('hex').slice(0, 16)}`,
    createdAt: row.created_at,
  })

const verdicts: Record<SignatureVerdict, { kk: string; ru: string }> = {
  valid: { kk: 'жарамды', ru: 'действительна' },
  'not-verified': { kk: 'тексерілмеген', ru: 'не проверена' },
  invalid: { kk: 'жарамсыз', ru: 'недействительна' },
  confirmed: { kk: 'жеке кабинетте расталған, электрондық қолтаңба емес', ru: 'подтверждено в личном кабинете, не электронная подпись' },
}

const lines = (row: SignatureRow): string[] => [
  formatDateTime(row.signed_at),
  ...(row.certificate === null ? [] : [row.certificate.issuer, `№ ${row.certificate.serial}`]),
  ...row.reasons.map((code) => `${signatureReasons[code].kk} / ${signatureReasons[code].ru}`),
]

/** The document and the sheet of its signatures: who signed what when, how it was checked, where anybody can look whether it is genuine. */
export async function printPackage(db: Db, actor: Actor, config: Config, id: string, now: Date) {
  const { row, signatures, slug } = await db.transaction(async (trx) => {
    const found = await getRow(trx, db.orgId, id, unitsInReach(actor))
    demand(mayReadWords(actor, found))
    await noteReading(trx, db.orgId, id, actor.personId, now)
    return { row: found, signatures: await listSignatures(trx, db.orgId, [id]), slug: await findSlug(trx, db.orgId) }
  })
  const hash = row.hash.toString('hex')
  const address = `${config.publicUrl}/document/${slug}/${hash}`
  const title = 'Қолдар парағы / Лист подписей'
  const sheet = await createPdf(
    { title, lang: 'kk', createdAt: row.created_at, foot: `№ ${row.label} · ${hash.slice(0, 16)}`, size: 10 },
    (paper) => {
      paper.heading(title, 1)
      paper.paragraph([{ text: 'SHA-256: ', bold: true }, hash])
      paper.space(6)
      if (signatures.length === 0)
        paper.bilingual([{ kk: 'Электрондық қолтаңба да, растау да жоқ.', ru: 'Нет ни электронной подписи, ни подтверждения.' }])
      else
        paper.table({
          columns: [
            { title: 'Қол қоюшы / Подписал(а)', share: 3 },
            { title: 'Нәтиже / Результат', share: 2.4 },
            { title: 'Мәліметтер / Сведения', share: 4 },
          ],
          rows: signatures.map((each) => [
            each.signer_name,
            `${verdicts[each.verdict].kk} / ${verdicts[each.verdict].ru}`,
            lines(each).join('; '),
          ]),
          size: 8.5,
        })
      paper.space(12)
      paper.bilingual([{ kk: 'Құжатты тексеру:', ru: 'Проверить документ:' }])
      paper.qr(address, address, 84)
    },
  )
  const made = await createPackage(
    [
      { title: `№ ${row.label}`, pdf: await paperOf(row) },
      { title, pdf: sheet },
    ],
    {
      title: `${row.title_kk} № ${row.label}`,
      lang: 'kk',
      createdAt: row.created_at,
    },
  )
  return { fileName: `${fileName(row.label)}-package.pdf`, contentType: 'application/pdf', body: made.bytes }
}
