import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import type { Config } from '#config'
import { fileStore } from '#lib/files'
import { cannotStart, codeOf, withClient } from '#lib/postgres'
import type { Sealer } from '#lib/seal'
import { keyCheck } from './backup.ts'
import { copyIn } from './copy.ts'
import { Manifest, manifestEntry } from './manifest.ts'
import { quoted } from './tables.ts'
import { tarEntries } from './tar.ts'

interface Parts {
  ownerUrl: string
  config: Config
  sealer: Sealer
  log: (line: string) => void
}

/**
 * Puts a backup into an empty database of the same version, in one transaction. The whole archive is checked first.
 * @throws a sentence when the archive is damaged, of another version, or the database is not empty
 */
export async function restore({ ownerUrl, config, sealer, log }: Parts, path: string): Promise<Manifest> {
  const manifest = await checkArchive(path)
  log(`  the archive is whole: ${manifest.tables.length} parts, ${manifest.files.length} files, of ${manifest.createdAt}`)
  if (manifest.keyCheck !== keyCheck(sealer))
    throw cannotStart(
      'The master key here is not the one of the backup, so IINs could not be read again: put its master.key into DALA_HOME (or set DALA_MASTER_KEY) and restore once more.',
    )
  const store = await fileStore(config)
  const tables = new Map(manifest.tables.map((table) => [table.entry, table]))
  const files = new Map(manifest.files.map((file) => [file.entry, file]))
  await withClient(ownerUrl, async (client) => {
    await client.query('BEGIN')
    await demandEmpty(client, manifest)
    for await (const { name, body } of entriesOf(path)) {
      const table = tables.get(name)
      const file = files.get(name)
      if (table) {
        if (table.orgId !== null) await client.query(`SET LOCAL app.org = ${client.escapeLiteral(table.orgId)}`)
        await copyIn(client, `COPY ${quoted(table.name)} (${table.columns.map(quoted).join(', ')}) FROM STDIN`, body)
      } else if (file) await store.put(file.key, await collect(body))
      else if (name === manifest.jobs.entry) await addJobs(client, await collect(body))
      else for await (const _ of body) continue
    }
    await demandSameCounts(client, manifest)
    await client.query('COMMIT')
    await client.query('ANALYZE')
  })
  return manifest
}

const entriesOf = (path: string) => tarEntries(createReadStream(path).pipe(createGunzip()))

const collect = async (body: AsyncIterable<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const chunk of body) parts.push(chunk)
  return Buffer.concat(parts)
}

/** Reads the whole archive and compares every part with the manifest. */
export const checkArchive = async (path: string): Promise<Manifest> => {
  const hashes = new Map<string, string>()
  let manifest: Manifest | null = null
  try {
    for await (const { name, body } of entriesOf(path)) {
      if (name === manifestEntry) {
        manifest = Manifest.parse(JSON.parse((await collect(body)).toString('utf8')))
        continue
      }
      const hash = createHash('sha256')
      for await (const chunk of body) hash.update(chunk)
      hashes.set(name, hash.digest('hex'))
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw cannotStart(`There is no file ${path}.`, error)
    throw cannotStart(`${path} is damaged or no backup of Dala: ${error instanceof Error ? error.message : String(error)}`, error)
  }
  if (!manifest) throw cannotStart(`${path} is not complete: its manifest is missing.`)
  for (const { entry, sha256 } of [...manifest.tables, ...manifest.files, manifest.jobs])
    if (hashes.get(entry) !== sha256) throw cannotStart(`${path} is damaged: ${entry} is not what was written.`)
  return manifest
}

const demandEmpty = async (client: pg.Client, manifest: Manifest) => {
  const { rows } = await client.query<{ name: string; checksum: string }>('SELECT name, checksum FROM public.dala_migration ORDER BY name')
  const here = JSON.stringify(rows.map(({ name, checksum }) => [name, checksum]))
  if (here !== JSON.stringify(manifest.migrations.map(({ name, checksum }) => [name, checksum])))
    throw cannotStart(
      `The backup is of another version (its last migration is ${manifest.migrations.at(-1)?.name}, here it is ${rows.at(-1)?.name}): restore it with the version that made it, then update.`,
    )
  const { rowCount } = await client.query('SELECT FROM organisations.organisation LIMIT 1')
  if (rowCount) throw cannotStart('The database is not empty: a backup is restored only into an empty one; set DALA_HOME to a new folder.')
  await client.query('DELETE FROM dala.installation')
}

const addJobs = async (client: pg.Client, bytes: Buffer) => {
  await client.query(
    `SELECT jobs.enqueue(kind, payload, queue, run_at, max_attempts, key)
     FROM json_to_recordset($1::json) AS job (kind text, payload json, queue text, run_at timestamptz, max_attempts integer, key text)`,
    [bytes.toString('utf8')],
  )
}

const demandSameCounts = async (client: pg.Client, manifest: Manifest) => {
  const expected = new Map<string, number>()
  for (const { name, rows } of manifest.tables) expected.set(name, (expected.get(name) ?? 0) + rows)
  for (const [name, rows] of expected) {
    const { rows: found } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${quoted(name)}`)
    if (found[0]?.count !== rows) throw new Error(`${name} has ${found[0]?.count} rows after the restore and should have ${rows}`)
  }
}
