import { useEffect, useRef, useState } from 'react'
import { Problem, showProblem, useCall } from '#app'
import type { Saving } from '#ui'
import type { Application, Technology } from './shapes.ts'

interface Values {
  ground: string | null
  facts: Application['facts']
  reason: string
  technologies: Technology[]
}

const pause = 700
const again = 4000

/** The draft as it is written: every change is saved after a short pause, one save at a time; what cannot be sent is tried again. */
export function useDraft(first: Application) {
  const [view, setView] = useState(first)
  const [values, setValues] = useState<Values>({
    ground: first.ground?.code ?? null,
    facts: first.facts,
    reason: first.reason,
    technologies: first.technologies,
  })
  const [saving, setSaving] = useState<Saving>({ state: 'saved' })
  const call = useCall('PATCH /distance/applications/:applicationId', { refresh: [], quiet: true })
  const latest = useRef(values)
  const revision = useRef(first.revision)
  const dirty = useRef(false)
  const busy = useRef<Promise<boolean> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const take = (reply: Application) => {
    revision.current = reply.revision
    setView(reply)
  }

  const send = async (): Promise<boolean> => {
    while (dirty.current) {
      dirty.current = false
      setSaving({ state: 'saving' })
      const { ground, ...rest } = latest.current
      try {
        take(
          await call.send({
            params: { applicationId: first.id },
            body: { revision: revision.current, ...rest, ...(ground !== null && { ground }) },
          }),
        )
        setSaving({ state: 'saved', at: new Date() })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        dirty.current = true
        setSaving({ state: 'failed' })
        // A lost network is tried again; a refusal is shown, for trying again would not help.
        if (error.status === 0 || error.status >= 500) timer.current = setTimeout(() => void flush(), again)
        else showProblem(error)
        return false
      }
    }
    return true
  }

  /** Saves now; false when it could not be sent. */
  const flush = (): Promise<boolean> => {
    clearTimeout(timer.current)
    busy.current ??= send().finally(() => (busy.current = null))
    return busy.current
  }

  const change = (part: Partial<Values>) => {
    latest.current = { ...latest.current, ...part }
    setValues(latest.current)
    dirty.current = true
    setSaving({ state: 'saving' })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), pause)
  }

  // Leaving the page must not lose the last words.
  useEffect(() => () => void (dirty.current && flush()), []) // eslint-disable-line react-hooks/exhaustive-deps -- once, at the end

  return { view, values, saving, change, flush, take }
}

export type Draft = ReturnType<typeof useDraft>
