import { z } from 'zod'

// Control characters have no place in a text and break XML and PDF made of it.
// oxlint-disable-next-line no-control-regex
const printable = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/

/** Text without markup and control characters, of a length in characters at most. */
export const PlainText = (longest: number) => z.string().max(longest).regex(printable)
