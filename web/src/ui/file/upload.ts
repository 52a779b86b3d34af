import type { ProblemBody } from '@dala/domain/problems'
import { Problem, type Locale } from '#app'

export interface UploadHandlers {
  onProgress: (sent: number, size: number) => void
  /** The connection broke; tus goes on by itself from where it stopped. */
  onBroken: () => void
  onDone: (fileId: string) => void
  onRefused: (problem: Problem) => void
}

export interface RunningUpload {
  pause: () => void
  resume: () => void
  /** Stops for good and forgets what was sent. */
  cancel: () => void
}

const piece = 4 * 1024 * 1024
// Waits between tries after a lost connection, in milliseconds; then the person is asked to resume.
const tries = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 60_000]

/**
 * Sends a file piece by piece, so that a lost connection costs at most one piece.
 * @param purpose what it is for, by the server's list of purposes, which sets kinds and size
 */
export async function upload(file: File, purpose: string, locale: Locale, handlers: UploadHandlers): Promise<RunningUpload> {
  const { Upload, DetailedError } = await import('tus-js-client')
  const running = new Upload(file, {
    endpoint: '/api/files',
    metadata: { purpose, name: file.name, filetype: file.type },
    headers: { 'accept-language': locale, accept: 'application/json' },
    chunkSize: piece,
    retryDelays: tries,
    removeFingerprintOnSuccess: true,
    onProgress: handlers.onProgress,
    onSuccess: () => handlers.onDone(running.url?.split('/').at(-1) ?? ''),
    onShouldRetry: (error) => {
      const status = error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0
      const worth = status === 0 || status >= 500 || status === 409 || status === 423 || status === 429
      if (worth) handlers.onBroken()
      return worth
    },
    onError: (error) => {
      const body = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined
      handlers.onRefused(problemOf(body, locale))
    },
  })
  running.start()
  return { pause: () => void running.abort(), resume: () => running.start(), cancel: () => void running.abort(true).catch(() => undefined) } // what was sent is swept by the server if it does not hear of it
}

function problemOf(body: string | undefined, locale: Locale): Problem {
  try {
    const parsed: unknown = JSON.parse(body ?? '')
    if (typeof parsed === 'object' && parsed !== null && 'slug' in parsed) return new Problem(parsed as ProblemBody) // our server's shape by its slug
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  return Problem.lost(locale)
}
