import type { Sealer } from '#lib/seal'

const place = (importId: string, number: number) => `people.import_row.cells/${importId}/${number}`

/** The cells of a row on their way into the database: they hold identity numbers. */
export const sealCells = (sealer: Sealer, orgId: string, importId: string, number: number, cells: readonly string[]): Buffer =>
  sealer.seal(orgId, place(importId, number), JSON.stringify(cells))

export const openCells = (sealer: Sealer, orgId: string, importId: string, row: { number: number; cells: Buffer }): string[] =>
  JSON.parse(sealer.unseal(orgId, place(importId, row.number), row.cells)) as string[] // sealed by us above
