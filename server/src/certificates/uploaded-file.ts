/**
 * The bytes of the first file in a `multipart/form-data` body; null when there is none.
 * A page without script sends one small file; nothing more of the format is needed.
 */
export function firstFile(contentType: string, body: Buffer): Buffer | null {
  const boundary = /boundary="?([^";]{1,70})"?/.exec(contentType)?.[1]
  if (boundary === undefined) return null
  const start = body.indexOf('\r\n\r\n', body.indexOf('filename='))
  if (body.indexOf('filename=') < 0 || start < 0) return null
  const end = body.indexOf(`\r\n--${boundary}`, start + 4)
  return end < 0 ? null : body.subarray(start + 4, end)
}
