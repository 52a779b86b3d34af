import { useEffect, useState } from 'react'
import { callApi, Problem, type ApiInput, type ApiReply } from '#app'

export type Choice = ApiInput<'POST /emergency/preview'>['body']
export type Preview = ApiReply<'POST /emergency/preview'>

const pause = 350 // ms after the last change

interface Shown {
  preview: Preview | null
  problem: Problem | null
  /** A newer answer is on its way. */
  asking: boolean
}

/** Asks the server what a choice would do, a moment after each change; null while the choice is not complete. */
export function usePreview(choice: Choice | null): Shown {
  const [shown, setShown] = useState<Shown>({ preview: null, problem: null, asking: false })
  const key = JSON.stringify(choice)
  useEffect(() => {
    const body = JSON.parse(key) as Choice | null // what was written above
    if (body === null) {
      setShown({ preview: null, problem: null, asking: false })
      return
    }
    let wanted = true
    setShown((before) => ({ ...before, asking: true }))
    const timer = setTimeout(() => {
      callApi('POST /emergency/preview', { body }).then(
        (preview) => wanted && setShown({ preview, problem: null, asking: false }),
        (error: unknown) => wanted && setShown({ preview: null, problem: error instanceof Problem ? error : null, asking: false }),
      )
    }, pause)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [key])
  return shown
}
