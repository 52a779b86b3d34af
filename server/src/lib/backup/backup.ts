import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, open, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import type { Config } from '#config'
import { fileStore } from '#lib/files'
import { withClient } from '#lib/postgres'
import type { Sealer } from '#lib/seal'
import { copyOut } from './copy.ts'
import { manifestEntry, type Manifest } from './manifest.ts'
import { listTables, quoted, type BackedTable } from './tables.ts'
import { tarWriter } from './tar.ts'

interface Parts {
  ownerUrl: string
  config: Config
  sealer: Sealer
  now: Date
  log: (line: string) => void
}

/** What the master key makes of a fixed text. */
export const keyCheck = (sealer: Sealer): string => sealer.indexOf(null, 'backup', 'master key').toString('hex')

/**
 * Writes everything into one archive (tar.gz): each tenant's rows table by table, the reference tables, waiting jobs, files,
 * and a manifest with the hash of each part. All rows are of one moment; the server may go on meanwhile.
 * The master key is not in it: keep that elsewhere.
 */
export async function backup({ ownerUrl, config, sealer, now, log }: Parts, path: string): Promise<Manifest> {
  const spool = await mkdtemp(join(tmpdir(), 'dala-backup-'))
  const unfinished = `${path}.part`
  try {
    const gzip = createGzip({ level: 6 })
    const target = createWriteStream(unfinished, { mode: 0o600 })
    const whole = finished(gzip.pipe(target))
    const archive = tarWriter(gzip)
    const manifest = await withClient(ownerUrl, async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
      const made = await emptyManifest(client, keyCheck(sealer), now)
      for (const table of await listTables(client)) {
        for (const orgId of table.kind === 'tenant' ? made.organisations.map(({ id }) => id) : [null]) {
          const part = await spoolTable(client, table, orgId, join(spool, 'table'))
          if (part.rows === 0) continue
          await archive.file(part.entry, join(spool, 'table'))
          made.tables.push(part)
        }
      }
      log(`  ${made.tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${made.organisations.length} organisations`)
      const jobs = Buffer.from(JSON.stringify(await waitingJobs(client)))
      await archive.bytes('jobs.json', jobs)
      made.jobs = { entry: 'jobs.json', count: JSON.parse(jobs.toString()).length as number, sha256: sha256(jobs) }
      const store = await fileStore(config)
      for (const { key, size } of await storedKeys(client)) {
        const hash = createHash('sha256')
        const stream = await store.stream(key)
        stream.on('data', (chunk: Buffer) => hash.update(chunk))
        await archive.stream(`files/${key.slice('org/'.length)}`, size, stream)
        made.files.push({ entry: `files/${key.slice('org/'.length)}`, key, size, sha256: hash.digest('hex') })
      }
      log(`  ${made.files.length} files`)
      await client.query('COMMIT')
      return made
    })
    await archive.bytes(manifestEntry, Buffer.from(JSON.stringify(manifest, null, 1)))
    await archive.end()
    await whole
    const handle = await open(unfinished, 'r')
    await handle.sync()
    await handle.close()
    await rename(unfinished, path)
    return manifest
  } finally {
    await rm(spool, { recursive: true, force: true })
    await rm(unfinished, { force: true })
  }
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

const emptyManifest = async (client: pg.Client, check: string, now: Date): Promise<Manifest> => {
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM public.dala_migration ORDER BY name',
  )
  const { rows: organisations } = await client.query<{ id: string; slug: string; events: number; headHash: string | null }>(
    `SELECT o.id, o.slug, coalesce(h.seq, 0)::int AS events, encode(h.hash, 'hex') AS "headHash"
     FROM organisations.organisation o LEFT JOIN audit.chain_head h ON h.org_id = o.id ORDER BY o.id`,
  )
  return {
    format: 'dala-backup',
    version: 1,
    createdAt: now.toISOString(),
    migrations,
    keyCheck: check,
    organisations,
    tables: [],
    files: [],
    jobs: { entry: 'jobs.json', count: 0, sha256: '' },
  }
}

const spoolTable = async (client: pg.Client, table: BackedTable, orgId: string | null, path: string) => {
  const hash = createHash('sha256')
  const file = await open(path, 'w', 0o600)
  let size = 0
  let rows = 0
  try {
    const where = orgId === null ? '' : `WHERE org_id = ${client.escapeLiteral(orgId)}`
    const order = table.key.length > 0 ? `ORDER BY ${table.key.map(quoted).join(', ')}` : ''
    const text = `COPY (SELECT ${table.columns.map(quoted).join(', ')} FROM ${quoted(table.name)} ${where} ${order}) TO STDOUT`
    await copyOut(client, text, async (chunk) => {
      hash.update(chunk)
      size += chunk.length
      rows += 1 // the server sends one row a message
      await file.write(chunk)
    })
  } finally {
    await file.close()
  }
  return {
    entry: `data/${orgId ?? table.kind}/${table.name}`,
    name: table.name,
    orgId,
    columns: table.columns,
    rows,
    size,
    sha256: hash.digest('hex'),
  }
}

/** Jobs that nobody has begun, as they would be enqueued again. */
const waitingJobs = async (client: pg.Client): Promise<unknown[]> =>
  (
    await client.query(
      `SELECT t.identifier AS kind, j.payload, q.queue_name AS queue, j.run_at, j.max_attempts, j.key
       FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       LEFT JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id WHERE j.attempts < j.max_attempts ORDER BY j.id`,
    )
  ).rows

const storedKeys = async (client: pg.Client): Promise<{ key: string; size: number }[]> => {
  const { rows } = await client.query<{ key: string; size: string; variants: { name: string; size: number }[] }>(
    'SELECT key, size, variants FROM files.file WHERE key IS NOT NULL ORDER BY org_id, id',
  )
  return rows.flatMap(({ key, size, variants }) => [
    { key, size: Number(size) },
    ...variants.map((variant) => ({ key: `${key}.${variant.name}`, size: variant.size })),
  ])
}
