import { useRef, useState } from 'react'
import { callApi, showProblem, useLocale } from '#app'
import { upload } from '#ui'
import type { Arrived } from './new-block.ts'

const purpose = 'courses.media'

/** Sends one file at a time for a lesson; `going` tells how far it is. */
export function useSentFile(): {
  going: { name: string; percent: number } | null
  send: (file: File, done: (file: Arrived) => void) => void
} {
  const { locale } = useLocale()
  const [going, setGoing] = useState<{ name: string; percent: number } | null>(null)
  const busy = useRef(false)
  const finish = async (fileId: string, done: (file: Arrived) => void) => {
    const card = await callApi('GET /files/:fileId/card', { params: { fileId } })
    done({ fileId, name: card.name, bytes: card.size, width: card.width, height: card.height })
  }
  const end = () => {
    busy.current = false
    setGoing(null)
  }
  return {
    going,
    send: (file, done) => {
      if (busy.current) return
      busy.current = true
      setGoing({ name: file.name, percent: 0 })
      void upload(file, purpose, locale, {
        onProgress: (sent, size) => setGoing({ name: file.name, percent: Math.round((100 * sent) / Math.max(1, size)) }),
        onBroken: () => {},
        onRefused: (problem) => {
          showProblem(problem)
          end()
        },
        onDone: (fileId) => void finish(fileId, done).finally(end),
      })
    },
  }
}
