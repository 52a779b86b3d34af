import { createHash } from 'node:crypto'
import {
  builtinTemplates,
  faultsOf,
  fillBody,
  type Placeholders,
  placeholdersOf,
  sampleValues,
  type TemplateBody,
  type TemplateKind,
  templateKindNames,
  templateKinds,
} from '@dala/domain/documents'
import { type Actor, holds } from '@dala/domain/identity'
import canonicalize from 'canonicalize'
import { newId, type Db, type Trx } from '#lib/db'
import { emit } from '#lib/events'
import { problem } from '#lib/problems'
import { letterhead, type PaperLanguage, templateInUse } from './fill-template.ts'
import { printContent } from './print-document.ts'
import {
  countBuiltin,
  findUse,
  getVersion,
  insertVersion,
  lastVersion,
  listUses,
  listVersions,
  lockUse,
  saveDraft,
  chooseVersion,
} from './templates.queries.ts'

const faultSlugs = {
  'unknown-placeholder': 'documents.placeholder-unknown',
  'wrong-kind': 'documents.placeholder-misused',
  'stray-brace': 'documents.stray-brace',
} as const

/** Refuses the first placeholder that its kind does not declare, by name and block. */
function demandLawful(kind: TemplateKind, body: TemplateBody): void {
  const [fault] = faultsOf(kind, body)
  if (fault !== undefined) throw problem(faultSlugs[fault.fault], { name: fault.name, block: fault.block })
}

const nameOf = (kind: TemplateKind) => {
  const { kk, ru, en } = templateKinds[kind]
  return { kk, ru, en }
}

/** The kinds with the words each uses today. */
export const listTemplates = (db: Db) =>
  db.transaction(async (trx) => {
    const uses = new Map((await listUses(trx, db.orgId)).map((use) => [use.kind, use]))
    return {
      items: templateKindNames.map((kind) => {
        const use = uses.get(kind)
        return {
          kind,
          name: nameOf(kind),
          version: use?.version ?? null,
          changedAt: use?.changed_at ?? null,
          hasDraft: use?.draft_at != null,
        }
      }),
    }
  })

const listed = (
  placeholders: Placeholders,
  inside: string | null,
): { name: string; kind: Placeholders[string]['kind']; title: { kk: string; ru: string; en: string }; inside: string | null }[] =>
  Object.entries(placeholders).flatMap(([name, placeholder]) => [
    { name, kind: placeholder.kind, title: { kk: placeholder.kk, ru: placeholder.ru, en: placeholder.en }, inside },
    ...(placeholder.kind === 'list' ? listed(placeholder.item, inside === null ? name : `${inside}.${name}`) : []),
  ])

async function show(trx: Trx, actor: Actor, kind: TemplateKind) {
  const { orgId } = actor
  const used = await templateInUse(trx, orgId, kind)
  const use = await findUse(trx, orgId, kind)
  const versions = await listVersions(trx, orgId, kind)
  return {
    kind,
    name: nameOf(kind),
    body: used.body,
    version: used.versionId === null ? null : used.edition,
    draft: use?.draft ?? null,
    draftAt: use?.draft_at ?? null,
    placeholders: listed(placeholdersOf(kind), null),
    versions: [
      ...versions.map((version) => ({
        id: version.id,
        version: version.version,
        note: version.note,
        author: version.author,
        createdAt: version.created_at,
        papers: version.papers,
        current: version.id === used.versionId,
      })),
      {
        id: null,
        version: builtinTemplates[kind].length,
        note: '',
        author: null,
        createdAt: null,
        papers: await countBuiltin(trx, orgId, kind),
        current: used.versionId === null,
      },
    ],
    can: { change: holds(actor, 'documents.templates') },
  }
}

export const getTemplate = (db: Db, actor: Actor, kind: TemplateKind) => db.transaction((trx) => show(trx, actor, kind))

export const getTemplateVersion = (db: Db, kind: TemplateKind, id: string) =>
  db.transaction(async (trx) => {
    const { version, body } = await getVersion(trx, db.orgId, kind, id)
    return { version, body }
  })

/** Keeps the draft; nothing is written from it until it is published. */
export const saveTemplateDraft = (db: Db, actor: Actor, kind: TemplateKind, body: TemplateBody | null, now: Date) =>
  db.transaction(async (trx) => {
    if (body !== null) demandLawful(kind, body)
    await saveDraft(trx, actor.orgId, kind, body, actor.personId, now)
    return show(trx, actor, kind)
  })

const hashOf = (body: TemplateBody): Buffer =>
  createHash('sha256')
    .update(canonicalize(body) ?? '', 'utf8')
    .digest()

/** Makes the draft the next version. Versions that were used stay, and so do the papers written from them. */
export const publishTemplate = (db: Db, actor: Actor, kind: TemplateKind, note: string, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId, personId } = actor
    const use = await lockUse(trx, orgId, kind)
    if (use.draft === null) throw problem('documents.draft-missing')
    demandLawful(kind, use.draft)
    const id = newId()
    const version = (await lastVersion(trx, orgId, kind)) + 1
    const hash = hashOf(use.draft)
    await insertVersion(trx, { org_id: orgId, id, kind, version, body: use.draft, hash, note, created_by: personId, created_at: now })
    await saveDraft(trx, orgId, kind, null, personId, now)
    await chooseVersion(trx, orgId, kind, id, personId, now)
    await emit(trx, actor, 'documents.template-published', {
      subject: ['template', id],
      payload: { kind, version, hash: hash.toString('hex') },
      at: now,
    })
    return show(trx, actor, kind)
  })

/** Writes an earlier version again, or the words that come with the product. */
export const useTemplate = (db: Db, actor: Actor, kind: TemplateKind, versionId: string | null, now: Date) =>
  db.transaction(async (trx) => {
    const { orgId, personId } = actor
    await lockUse(trx, orgId, kind)
    const version = versionId === null ? null : (await getVersion(trx, orgId, kind, versionId)).version
    await chooseVersion(trx, orgId, kind, versionId, personId, now)
    await emit(trx, actor, 'documents.template-chosen', {
      subject: ['template', versionId],
      payload: { kind, version: version ?? 0 },
      at: now,
    })
    return show(trx, actor, kind)
  })

/** A template with invented values, to be looked at. */
export const previewTemplate = (db: Db, kind: TemplateKind, body: TemplateBody, language: PaperLanguage) =>
  db.transaction(async (trx) => {
    demandLawful(kind, body)
    return fillBody(kind, body, sampleValues(kind), await letterhead(trx, db.orgId), language === 'both' ? null : language)
  })

export async function printTemplate(db: Db, kind: TemplateKind, body: TemplateBody, language: PaperLanguage, now: Date) {
  const content = await previewTemplate(db, kind, body, language)
  const pdf = await printContent(content, { title: templateKinds[kind].kk, foot: 'ҮЛГІ / ОБРАЗЕЦ', createdAt: now })
  return { fileName: `${kind}.pdf`, contentType: 'application/pdf', body: pdf }
}
