import type { Config } from '#config'
import type { Db } from '#lib/db'
import { keepFile } from '#lib/files'

/** A table as its uploader left it, for the purpose it was uploaded for; its id. */
export async function uploadedTable(
  db: Db,
  config: Config,
  { purpose, personId, content }: { purpose: string; personId: string; content: string | Buffer },
): Promise<string> {
  const { id } = await db.transaction((trx) =>
    keepFile(trx, config, {
      orgId: db.orgId,
      purpose,
      name: 'table.csv',
      type: 'text/csv',
      body: Buffer.from(content),
      personId,
      now: new Date('2026-09-01T00:00:00Z'),
    }),
  )
  return id
}
