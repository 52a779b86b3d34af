import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { program } from './binaries.ts'
import { cannotStart } from './cannot-start.ts'
import type { Place } from './place.ts'

/** Makes the data directory when there is none yet; refuses one of another major version. */
export const prepareCluster = async (place: Place, durable: boolean) => {
  const versionFile = join(place.data, 'PG_VERSION')
  if (!existsSync(versionFile) || !existsSync(join(place.data, 'dala.conf'))) await initialise(place)
  const data = readFileSync(versionFile, 'utf8').trim()
  const ours = majorOfBinaries(place)
  if (data !== ours) {
    throw cannotStart(
      `The database in ${place.data} is of PostgreSQL ${data} but this Dala runs PostgreSQL ${ours}: start the Dala that made it, run "npm run dala -- backup", and restore that backup here into an empty DALA_HOME.`,
    )
  }
  write(place, 'dala.conf', settings(durable))
}

const majorOfBinaries = ({ native }: Place) => {
  const catalogue = readFileSync(join(native, 'share', 'postgresql', 'postgres.bki'), 'utf8').slice(0, 40) // "# PostgreSQL 18"
  return /PostgreSQL (\d+)/.exec(catalogue)?.[1] ?? ''
}

const initialise = async (place: Place) => {
  emptyData(place) // what an interrupted first start left
  const passwordFile = join(place.folder, 'initial-password')
  writeFileSync(passwordFile, place.password.owner, { mode: 0o600 })
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid)
  try {
    let refusal = ''
    // with lc_ctype C the trigram search sees no Cyrillic letter; systems name their UTF-8 type differently
    for (const type of ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'UTF-8', 'C']) {
      refusal = await initdb(place, passwordFile, type)
      if (refusal === '') break
      emptyData(place)
      if (!/locale|lc_ctype|encoding/i.test(refusal)) break
    }
    if (/No space left/.test(refusal)) {
      throw cannotStart(`The disk of ${place.folder} is full: free some space, or set DALA_HOME to a folder on another disk.`)
    }
    if (refusal !== '') throw new Error(`initdb failed: ${refusal}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  write(place, 'pg_hba.conf', 'local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n')
  const conf = readFileSync(join(place.data, 'postgresql.conf'), 'utf8')
  write(place, 'postgresql.conf', `${conf}\ninclude 'dala.conf'\n# your own settings, never overwritten:\ninclude_if_exists 'local.conf'\n`)
  write(place, 'dala.conf', settings(true)) // last: its presence says that the data directory is complete
}

const emptyData = (place: Place) => {
  rmSync(place.data, { recursive: true, force: true })
  mkdirSync(place.data, { recursive: true, mode: 0o700 })
  if (place.user) chownSync(place.data, place.user.uid, place.user.gid)
}

const initdb = (place: Place, passwordFile: string, characterType: string) =>
  new Promise<string>((done, failed) => {
    const child = spawn(
      program(place.native, 'initdb'),
      [
        `--pgdata=${place.data}`,
        '--username=dala_owner',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${characterType}`,
        '--no-instructions',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', env: environment(), ...identity(place) },
    )
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    child.once('error', failed)
    child.once('close', (code) => done(code === 0 ? '' : complaint.trim() || `exit code ${code}`))
  })

/** The environment of the database's processes: none of the caller's PG* variables, and no translated messages. */
export const environment = () => ({
  PATH: process.env['PATH'] ?? '',
  LC_ALL: '',
  LANG: 'C',
  TZ: 'UTC',
  SystemRoot: process.env['SystemRoot'] ?? '',
})

/** As whom to spawn. */
export const identity = ({ user }: Place) => (user ? { uid: user.uid, gid: user.gid } : {})

const write = (place: Place, name: string, text: string) => {
  const file = join(place.data, name)
  writeFileSync(file, text, { mode: 0o600 })
  if (place.user) chownSync(file, place.user.uid, place.user.gid)
}

/** Settings for a modest machine: little memory when idle, and nothing acknowledged before it is on the disk. */
const settings = (durable: boolean) => {
  const megabytes = totalmem() / 1024 / 1024
  const between = (least: number, value: number, most: number) => Math.round(Math.min(most, Math.max(least, value)))
  return `# written by Dala at each start; your own settings belong in local.conf
max_connections = 100
shared_buffers = ${between(64, megabytes / 16, 1024)}MB
effective_cache_size = ${between(256, megabytes / 2, 16384)}MB
wal_buffers = 4MB
work_mem = 8MB
maintenance_work_mem = ${between(64, megabytes / 64, 512)}MB
fsync = ${durable ? 'on' : 'off'}
synchronous_commit = ${durable ? 'on' : 'off'}
full_page_writes = ${durable ? 'on' : 'off'}
wal_compression = on
min_wal_size = 80MB
max_wal_size = 1GB
checkpoint_timeout = 15min
io_method = sync
jit = off
max_parallel_workers_per_gather = 1
autovacuum_max_workers = 2
max_logical_replication_workers = 0
random_page_cost = 1.1
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_min_messages = warning
log_checkpoints = off
logging_collector = off
log_line_prefix = '%m [%p] '
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_min_error_statement = panic
`
}
