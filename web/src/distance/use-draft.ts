import { useEffect, useRef, useState } from 'react'
import { callApi, Problem, showProblem, useCall } from '#app'
import type { Saving } from '#ui'
import { dropDraft, keepDraft, readDraft, type DraftValues } from './kept-draft.ts'
import type { Application } from './shapes.ts'

const pause = 700
const again = 4000

/** The draft as it is written: every change is saved after a short pause, one save at a time; what cannot be sent is tried again. */
export function useDraft(first: Application) {
  const [kept] = useState(() => readDraft(first.id))
  const [view, setView] = useState(first)
  const [values, setValues] = useState<DraftValues>(
    kept ?? {
      ground: first.ground?.code ?? null,
      facts: first.facts,
      reason: first.reason,
      technologies: first.technologies,
      mode: first.mode,
      format: first.format,
      destination: first.destination,
    },
  )
  const [saving, setSaving] = useState<Saving>({ state: 'saved' })
  const call = useCall('PATCH /distance/applications/:applicationId', { refresh: [], quiet: true })
  const latest = useRef(values)
  const revision = useRef(first.revision)
  const dirty = useRef(kept !== null)
  const restored = useRef(kept !== null)
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
        // Words kept while the network was away belong on top of whatever was saved last.
        if (restored.current) take(await callApi('GET /distance/applications/:applicationId', { params: { applicationId: first.id } }))
        restored.current = false
        take(
          await call.send({
            params: { applicationId: first.id },
            body: { revision: revision.current, ...rest, ...(ground !== null && { ground }) },
          }),
        )
        if (!dirty.current) dropDraft(first.id)
        setSaving({ state: 'saved', at: new Date() })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        dirty.current = true
        setSaving({ state: keepDraft(first.id, latest.current) ? 'here' : 'failed' })
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

  const change = (part: Partial<DraftValues>) => {
    latest.current = { ...latest.current, ...part }
    setValues(latest.current)
    dirty.current = true
    setSaving({ state: 'saving' })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), pause)
  }

  // What was kept on the device is sent first; leaving the page must not lose the last words.
  useEffect(() => {
    if (dirty.current) void flush()
    return () => void (dirty.current && flush())
  }, []) // eslint-disable-line react-hooks/exhaustive-deps -- once, at the end

  return { view, values, saving, change, flush, take }
}

export type Draft = ReturnType<typeof useDraft>
