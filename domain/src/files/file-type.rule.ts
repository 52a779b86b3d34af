/** Kinds of files a purpose may allow. */
export type FileKind = 'image' | 'video' | 'audio' | 'pdf' | 'office' | 'text' | 'archive'

interface KnownType {
  kind: FileKind
  type: string
  /** File extensions, lower case. */
  extensions: readonly string[]
}

const office = 'application/vnd.openxmlformats-officedocument'

const known: readonly KnownType[] = [
  { kind: 'image', type: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  { kind: 'image', type: 'image/png', extensions: ['png'] },
  { kind: 'image', type: 'image/webp', extensions: ['webp'] },
  { kind: 'image', type: 'image/gif', extensions: ['gif'] },
  { kind: 'image', type: 'image/avif', extensions: ['avif'] },
  { kind: 'video', type: 'video/mp4', extensions: ['mp4', 'm4v'] },
  { kind: 'video', type: 'video/webm', extensions: ['webm'] },
  { kind: 'audio', type: 'audio/mpeg', extensions: ['mp3'] },
  { kind: 'audio', type: 'audio/mp4', extensions: ['m4a'] },
  { kind: 'audio', type: 'audio/ogg', extensions: ['ogg', 'oga', 'opus'] },
  { kind: 'audio', type: 'audio/wav', extensions: ['wav'] },
  { kind: 'pdf', type: 'application/pdf', extensions: ['pdf'] },
  { kind: 'office', type: `${office}.wordprocessingml.document`, extensions: ['docx'] },
  { kind: 'office', type: `${office}.spreadsheetml.sheet`, extensions: ['xlsx'] },
  { kind: 'office', type: `${office}.presentationml.presentation`, extensions: ['pptx'] },
  { kind: 'office', type: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  { kind: 'office', type: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'] },
  { kind: 'office', type: 'application/vnd.oasis.opendocument.presentation', extensions: ['odp'] },
  { kind: 'text', type: 'text/csv', extensions: ['csv'] },
  { kind: 'text', type: 'text/plain', extensions: ['txt', 'gift', 'aiken'] },
  { kind: 'text', type: 'text/vtt', extensions: ['vtt'] },
  { kind: 'text', type: 'application/xml', extensions: ['xml'] },
  { kind: 'text', type: 'application/json', extensions: ['json'] },
  { kind: 'archive', type: 'application/zip', extensions: ['zip', 'mbz'] },
]

/** The extension of a file name in lower case, without the dot. */
export const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** The type that a file name promises, when it is one of the kinds allowed. */
export const typeByName = (name: string, kinds: readonly FileKind[]): KnownType | null => {
  const extension = extensionOf(name)
  return known.find((entry) => kinds.includes(entry.kind) && entry.extensions.includes(extension)) ?? null
}

/** The extensions allowed, for a file input's `accept` and for the sentence that refuses another type. */
export const extensionsOf = (kinds: readonly FileKind[]): string[] =>
  known.filter(({ kind }) => kinds.includes(kind)).flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))

/** Names for the same type that detectors give. */
const synonyms: Record<string, string> = {
  'audio/x-m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
  'video/quicktime': 'video/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/opus': 'audio/ogg',
  'video/ogg': 'audio/ogg',
  'audio/webm': 'video/webm',
  'application/gzip': 'application/zip',
}

/**
 * Whether the content's own mark agrees with what the name promises: both must, so that nothing passes under a false name.
 * @param detected type by the first bytes, null when they carry no mark (then only a text may pass)
 */
export const agrees = (promised: { type: string; kind: FileKind }, detected: string | null): boolean => {
  if (detected === null) return promised.kind === 'text'
  if (promised.kind === 'text') return detected === 'application/xml' && promised.type === 'application/xml'
  return (synonyms[detected] ?? detected) === promised.type
}
