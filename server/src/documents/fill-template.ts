import {
  builtinTemplates,
  fillBody,
  type DocumentContent,
  type TemplateBody,
  type TemplateKind,
  type TemplateValues,
} from '@dala/domain/documents'
import type { Trx } from '#lib/db'
import { currentVersion, getHead, getVersion } from './templates.queries.ts'

/** One language alone, or Kazakh and Russian beside each other. */
export type PaperLanguage = 'kk' | 'ru' | 'both'

export interface TemplateInUse {
  kind: TemplateKind
  /** Edition of the product's own words, or the number of the organisation's version. */
  edition: number
  versionId: string | null
  body: TemplateBody
}

/** The words of a kind as the organisation writes them today: its own, or those that come with the product. */
export async function templateInUse(trx: Trx, orgId: string, kind: TemplateKind): Promise<TemplateInUse> {
  const own = await currentVersion(trx, orgId, kind)
  if (own !== undefined) return { kind, edition: own.version, versionId: own.id, body: own.body }
  return builtin(kind, builtinTemplates[kind].length)
}

/** An edition of the product's own words, counted from 1. */
export const builtin = (kind: TemplateKind, edition: number): TemplateInUse => {
  const body = builtinTemplates[kind][edition - 1]
  if (body === undefined) throw new Error(`Template ${kind} has no edition ${edition}`)
  return { kind, edition, versionId: null, body }
}

/** The template a document was written from, whatever is written today. */
export async function templateOf(
  trx: Trx,
  orgId: string,
  document: { template: TemplateKind; template_edition: number; template_version_id: string | null },
): Promise<TemplateInUse> {
  if (document.template_version_id === null) return builtin(document.template, document.template_edition)
  const version = await getVersion(trx, orgId, document.template, document.template_version_id)
  return { kind: document.template, edition: version.version, versionId: version.id, body: version.body }
}

export const letterhead = async (trx: Trx, orgId: string): Promise<Pick<DocumentContent, 'organisation' | 'address'>> => {
  const head = await getHead(trx, orgId)
  return { organisation: { kk: head.name_kk, ru: head.name_ru }, address: { kk: head.address_kk, ru: head.address_ru } }
}

/**
 * Writes values into the words that the organisation uses today for a kind of paper.
 * To register a paper, give `registerDocument` the kind and values instead: it remembers them with the document.
 * @throws WrongValue when a value is missing, superfluous or of the wrong kind
 */
export async function fillTemplate(
  trx: Trx,
  orgId: string,
  kind: TemplateKind,
  language: PaperLanguage,
  values: TemplateValues,
): Promise<DocumentContent> {
  const { body } = await templateInUse(trx, orgId, kind)
  return fillBody(kind, body, values, await letterhead(trx, orgId), language === 'both' ? null : language)
}
