const MiB = 1024 * 1024

/** What uploads may be; figures in bytes. */
export const fileLimits = {
  /** any file unless its purpose allows less */
  file: 200 * MiB,
  video: 2048 * MiB,
  /** size of one piece of an upload: what a lost connection costs */
  chunk: 8 * MiB,
  /** uploads of one person not yet finished */
  unfinished: 20,
  /** a tenant's files in all, unless its settings say otherwise */
  quota: 50 * 1024 * MiB,
  /** pixels of an image */
  pixels: 50_000_000,
  /** days after which a file that nothing refers to is removed */
  looseDays: 7,
  /** characters of a file's name */
  name: 200,
} as const
