import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileRef, Language } from '@dala/domain/content'
import { languages } from '@dala/domain/content'
import { mediaPurpose } from '#content'
import type { Config } from '#config'
import type { Trx } from '#lib/db'
import { keepFile, type StoredFile } from '#lib/files'
import { pictures } from './pictures/pictures.ts'
import type { Media } from './read-lesson.ts'

const filmSeconds = 56

/** Keeps the course's pictures and film as files of the organisation. */
export async function keepMedia(trx: Trx, config: Config, orgId: string, personId: string, now: Date): Promise<Media> {
  const keep = (folder: string, name: string, type: string): Promise<StoredFile> =>
    keepFile(trx, config, {
      orgId,
      purpose: mediaPurpose,
      name,
      type,
      body: readFileSync(join(import.meta.dirname, folder, name)),
      personId,
      now,
    })
  const kept = new Map<string, StoredFile>()
  for (const name of Object.keys(pictures)) kept.set(name, await keep('pictures', `${name}.webp`, 'image/webp'))
  const film = await keep('video', 'memory-curve.mp4', 'video/mp4')
  const poster = await keep('video', 'memory-curve.webp', 'image/webp')
  const captions: Partial<Record<Language, FileRef>> = {}
  for (const language of languages) captions[language] = refOf(await keep('video', `memory-curve.${language}.vtt`, 'text/vtt'))
  return {
    picture: (name) => {
      const file = kept.get(name)
      if (!file) throw new Error(`no picture is called ${name}`)
      return { file: refOf(file), width: file.width ?? 1200, height: file.height ?? 675 }
    },
    film: () => ({ file: refOf(film), captions, poster: refOf(poster), seconds: filmSeconds }),
  }
}

const refOf = (file: StoredFile): FileRef => ({ fileId: file.id, name: file.name, bytes: Number(file.size) })
