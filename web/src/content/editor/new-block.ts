import type { Block, BlockKind, FileRef } from '@dala/domain/content'

/** A name for a new block, unique on this device and in the lesson. */
export const newBlockId = (): string => crypto.randomUUID()

/** A block that needs nothing from outside; pictures, films and tests come with what they show. */
export function newBlock(kind: Exclude<BlockKind, 'image' | 'audio' | 'video' | 'file' | 'test'>): Block {
  const id = newBlockId()
  switch (kind) {
    case 'text':
      return { id, kind, text: {} }
    case 'notice':
      return { id, kind, tone: 'tip', text: {} }
    case 'formula':
      return { id, kind, tex: '', text: {} }
    case 'check':
      return { id, kind, correct: 0, text: {} }
  }
}

export interface Arrived extends FileRef {
  width: number | null
  height: number | null
}

/** A block around a file that has just come to the server. */
export function mediaBlock(kind: 'image' | 'audio' | 'video' | 'file', { width, height, ...file }: Arrived): Block {
  const id = newBlockId()
  switch (kind) {
    case 'image':
      return { id, kind, file, width: width ?? 1200, height: height ?? 675, text: {} }
    case 'audio':
      return { id, kind, source: { kind: 'file', file }, text: {} }
    case 'video':
      return { id, kind, source: { kind: 'file', file }, captions: {}, text: {} }
    case 'file':
      return { id, kind, file, text: {} }
  }
}

/** What the device's file window offers for a kind. */
export const acceptOf = {
  image: 'image/png,image/jpeg,image/webp,image/gif',
  audio: '.mp3,.m4a,.ogg,.wav',
  video: '.mp4,.webm,.m4v',
  file: '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.csv,.txt,.zip',
} as const
