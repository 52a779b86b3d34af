import type { Databases } from '#lib/db'
import { findByCodeHash, findRow, type CertificateRow } from './certificates.queries.ts'
import { codeHash } from './code.ts'

/**
 * The certificate of a code. A wrong code costs one look-up in the directory like a right one, whatever it looks like,
 * so that neither the answer nor its time tells anything of certificates.
 */
export async function findPublic(databases: Databases, code: string): Promise<CertificateRow | null> {
  const found = await findByCodeHash(databases.global, codeHash(code.slice(0, 200)))
  if (found === undefined) return null
  return (await databases.of(found.org_id).transaction((trx) => findRow(trx, found.org_id, found.certificate_id))) ?? null
}

/** The code in what a person typed: the code itself, or the end of a link. */
export const codeIn = (typed: string): string =>
  typed
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1) ?? ''
