import type { Lesson } from '@dala/domain/content'
import { useCallback, useEffect, useRef, useState } from 'react'
import { callApi, isOffline, Problem, showProblem, type ApiReply } from '#app'
import type { Saving } from '#ui'
import { keptDraft, keepDraft, letDraftGo } from './kept-draft.ts'

type Draft = ApiReply<'GET /offerings/:offeringId/lessons/:itemId/draft'>

/** A pause in typing after which the draft is saved, in milliseconds. */
const pause = 1200
const retryAfter = 8000

export interface DraftState {
  lesson: Lesson
  number: number
  saving: Saving
  /** The server has a draft that this page has not seen; nothing is saved until the person decides. */
  conflict: boolean
  /** Another number: the lesson was replaced as a whole. */
  epoch: number
  change: (lesson: Lesson) => void
  /** Replaces the whole lesson: an earlier version brought back. */
  replace: (lesson: Lesson) => void
  /** Saves what waits; resolves to the number on the server, or null when it could not be saved. */
  flush: () => Promise<number | null>
  keepMine: () => Promise<void>
  takeTheirs: () => Promise<void>
}

/**
 * The draft being written: on this device with every change, on the server after a short pause.
 * A draft changed elsewhere is never overwritten unasked, and whichever of the two gives way is kept among the earlier drafts.
 */
export function useDraft(draft: Draft, place: { offeringId: string; itemId: string }): DraftState {
  const key = `${place.offeringId}/${place.itemId}`
  const [found] = useState(() => keptDraft(key))
  const [lesson, setLesson] = useState(found?.lesson ?? draft.lesson)
  const [saving, setSaving] = useState<Saving>(found ? { state: 'here' } : { state: 'saved', at: draft.savedAt })
  const [conflict, setConflict] = useState(found !== null && found.number !== draft.number)
  const [epoch, setEpoch] = useState(0)
  const number = useRef(found?.number ?? draft.number)
  const latest = useRef(lesson)
  const dirty = useRef(found !== null)
  const running = useRef<Promise<number | null> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const stopped = useRef(conflict)

  const send = useCallback(
    async (replace: boolean): Promise<number | null> => {
      const body = { lesson: latest.current, number: number.current, replace }
      dirty.current = false
      setSaving({ state: 'saving' })
      try {
        const saved = await callApi('PUT /offerings/:offeringId/lessons/:itemId/draft', { params: place, body })
        number.current = saved.number
        if (!dirty.current) {
          letDraftGo(key)
          setSaving({ state: 'saved', at: saved.savedAt })
        }
        return saved.number
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        dirty.current = true
        if (error.slug === 'content.changed-meanwhile') {
          stopped.current = true
          setConflict(true)
          setSaving({ state: 'here' })
        } else if (isOffline(error) || error.status >= 500) {
          setSaving({ state: 'here' })
          timer.current = setTimeout(() => void flush(), retryAfter)
        } else {
          setSaving({ state: 'failed' })
          showProblem(error)
        }
        return null
      }
    },
    // The place is part of the key.
    [key],
  )

  const flush = useCallback(async (): Promise<number | null> => {
    clearTimeout(timer.current)
    if (running.current) await running.current
    if (stopped.current) return null
    if (!dirty.current) return number.current
    running.current = send(false)
    const saved = await running.current
    running.current = null
    return dirty.current && saved !== null ? flush() : saved
  }, [send])

  const change = (next: Lesson) => {
    setLesson(next)
    latest.current = next
    dirty.current = true
    keepDraft(key, { lesson: next, number: number.current })
    setSaving((current) => (current.state === 'here' || current.state === 'failed' ? current : { state: 'saving' }))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), pause)
  }

  useEffect(() => {
    if (found && !stopped.current) void flush()
    const online = () => void flush()
    const leaving = (event: BeforeUnloadEvent) => {
      if (!dirty.current) return
      void flush()
      event.preventDefault()
    }
    addEventListener('online', online)
    addEventListener('beforeunload', leaving)
    return () => {
      removeEventListener('online', online)
      removeEventListener('beforeunload', leaving)
      void flush()
    }
    // Once for each lesson.
  }, [key])

  const begin = (next: Lesson) => {
    latest.current = next
    setLesson(next)
    setEpoch((current) => current + 1)
  }
  const settled = () => {
    stopped.current = false
    setConflict(false)
  }
  return {
    lesson,
    number: number.current,
    saving,
    conflict,
    epoch,
    change,
    replace: (next) => {
      begin(next)
      change(next)
    },
    flush,
    keepMine: async () => {
      if ((await send(true)) !== null) settled()
    },
    takeTheirs: async () => {
      const theirs = await callApi('GET /offerings/:offeringId/lessons/:itemId/draft', { params: place })
      const stale = number.current
      // Mine goes onto the server first and theirs over it: so both stand among the earlier drafts.
      if ((await send(true)) === null) return
      latest.current = theirs.lesson
      number.current = stale
      if ((await send(true)) === null) return
      begin(theirs.lesson)
      settled()
    },
  }
}
