import { z } from 'zod'

export const Manifest = z.strictObject({
  format: z.literal('dala-backup'),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  /** names and checksums: a backup is restored by the version that made it, then migrated */
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  /** tells whether the master key at hand opens the sealed fields; not the key */
  keyCheck: z.string(),
  organisations: z.array(z.strictObject({ id: z.uuid(), slug: z.string(), events: z.number().int(), headHash: z.string().nullable() })),
  tables: z.array(
    z.strictObject({
      entry: z.string(),
      name: z.string(),
      orgId: z.uuid().nullable(),
      columns: z.array(z.string()),
      rows: z.number().int(),
      size: z.number().int(),
      sha256: z.string(),
    }),
  ),
  files: z.array(z.strictObject({ entry: z.string(), key: z.string(), size: z.number().int(), sha256: z.string() })),
  jobs: z.strictObject({ entry: z.string(), count: z.number().int(), sha256: z.string() }),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestEntry = 'manifest.json'
