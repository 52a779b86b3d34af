import { createHash } from 'node:crypto'
import type { Config } from '#config'
import { newId, type Trx } from '#lib/db'
import { fileStore, insertFile, keyFor } from '#lib/files'
import { createPdf } from '#lib/pdf'

const names: Record<string, [kk: string, fileName: string]> = {
  exchange: ['Алмасу бағдарламасына шақыру', 'алмасу-шақыруы.pdf'],
  disability: ['Мүгедектік туралы анықтама (үлгі)', 'анықтама.pdf'],
  'previous-education': ['Диплом қосымшасымен (үлгі)', 'диплом.pdf'],
  'trip-order': ['Іссапар туралы бұйрық (үлгі)', 'іссапар-бұйрығы.pdf'],
  'partner-agreement': ['Серіктес университетпен келісім (үлгі)', 'келісім.pdf'],
  'vkk-conclusion': ['Дәрігерлік-консультациялық комиссия қорытындысы (үлгі)', 'қорытынды.pdf'],
  'event-order': ['Жиынға қатысу туралы хат (үлгі)', 'хат.pdf'],
  'psychologist-conclusion': ['Психолог қорытындысы (үлгі)', 'психолог.pdf'],
  'method-council-decision': ['Педагогикалық кеңес хаттамасынан үзінді (үлгі)', 'хаттама.pdf'],
}

const made = new Map<string, Promise<Buffer>>()

/** A one-page paper of the demo: it says itself that it is a sample. */
const paperOf = (kind: string): Promise<Buffer> => {
  const known = made.get(kind)
  if (known) return known
  const [title] = names[kind] ?? [kind]
  const paper = createPdf({ title, lang: 'kk', createdAt: new Date('2026-11-02T05:00:00Z') }, (sheet) => {
    sheet.heading(title)
    sheet.paragraph('Бұл — көрсетілім деректерінің үлгі құжаты. Мұндағы адамдар мен ұйымдар ойдан шығарылған.')
    sheet.paragraph('Образец документа для демонстрации. Люди и организации вымышлены.')
  })
  made.set(kind, paper)
  return paper
}

/** Puts a sample into the store as a file that the person has just uploaded. */
export async function uploadSample(
  trx: Trx,
  config: Config,
  by: { orgId: string; personId: string },
  kind: string,
  now: Date,
): Promise<string> {
  const id = newId()
  const body = await paperOf(kind)
  const key = keyFor(by.orgId, id, now)
  await (await fileStore(config)).put(key, body)
  await insertFile(trx, {
    org_id: by.orgId,
    id,
    person_id: by.personId,
    purpose: 'distance.document',
    status: 'pending',
    name: names[kind]?.[1] ?? `${kind}.pdf`,
    type: 'application/pdf',
    size: body.length,
    sha256: createHash('sha256').update(body).digest(),
    key,
    created_at: now,
    stored_at: now,
  })
  return id
}
