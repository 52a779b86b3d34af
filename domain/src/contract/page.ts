import { z } from 'zod'

/** Query of every list: a search text, the key after which to go on, the number of rows. */
export const pageQuery = {
  search: z.string().trim().max(200).optional(),
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** Reply of every list: the rows, the key of the next page or null, the count where it is cheap. */
export const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable(), total: z.number().int().optional() })

export type Page<T> = { items: T[]; next: string | null; total?: number | undefined }
