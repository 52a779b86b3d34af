import { versionAt } from '@dala/domain/gradebook'
import { useEffect, useRef, useState } from 'react'
import { callApi, isOffline, Problem, queryClient, showProblem, useLocale, type ApiReply } from '#app'
import type { MarkValue, Sheet } from './sheet-view.ts'

type Saved = ApiReply<'PUT /sheets/:offeringId/marks'>
type Conflict = Saved['conflicts'][number]
export type Reason = 'slip' | 'retake' | 'late' | 'appeal' | 'other'

export interface Edit {
  learnerId: string
  controlId: string
  mark: MarkValue
  /** the version that was seen when it was typed */
  version: number
  /** what somebody else put meanwhile */
  conflict?: Conflict
}

const keyOf = (learnerId: string, controlId: string) => `${learnerId}/${controlId}`
const storeKey = (offeringId: string) => `dala-sheet-${offeringId}`

const restore = (offeringId: string): Map<string, Edit> => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storeKey(offeringId)) ?? '[]')
    // written by `keep` below
    return new Map((Array.isArray(kept) ? (kept as Edit[]) : []).map((edit) => [keyOf(edit.learnerId, edit.controlId), edit]))
  } catch {
    return new Map()
  }
}

const keep = (offeringId: string, edits: ReadonlyMap<string, Edit>) => {
  try {
    if (edits.size === 0) localStorage.removeItem(storeKey(offeringId))
    else localStorage.setItem(storeKey(offeringId), JSON.stringify([...edits.values()]))
  } catch {
    // A full or forbidden store: the edits still stand on the page and are sent from there.
  }
}

export interface MarkEdits {
  edits: ReadonlyMap<string, Edit>
  editOf: (learnerId: string, controlId: string) => Edit | undefined
  /** Types marks; they are sent at once unless `byHand`. */
  type: (edits: readonly Omit<Edit, 'conflict'>[]) => void
  /** Settles a conflict with one's own mark or with the other's. */
  settle: (edit: Edit, mine: boolean) => void
  /** Sends everything that waits. */
  send: (note?: string) => Promise<boolean>
  sending: boolean
  offline: boolean
  savedAt: Date | null
  reason: Reason
  setReason: (reason: Reason) => void
}

const pause = 500
const again = 15_000

/** Keeps marks that were typed until the server has them: in this browser first, then sent together, again when the network is back. */
export function useMarks(offeringId: string, onRefused: (refused: Saved['refused']) => void, byHand: boolean): MarkEdits {
  const { locale } = useLocale()
  const [edits, setEdits] = useState<ReadonlyMap<string, Edit>>(() => restore(offeringId))
  const [sending, setSending] = useState(false)
  const [offline, setOffline] = useState(false)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [reason, setReason] = useState<Reason>('slip')
  const now = useRef({ edits, sending, reason })
  useEffect(() => {
    now.current.reason = reason
  }, [reason])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const change = (next: ReadonlyMap<string, Edit>) => {
    now.current.edits = next
    keep(offeringId, next)
    setEdits(next)
  }

  const put = (reply: Saved, sent: readonly Edit[]) => {
    const next = new Map(now.current.edits)
    const gone = new Set([...reply.saved, ...reply.refused].map((one) => keyOf(one.learnerId, one.controlId)))
    for (const edit of sent) {
      const key = keyOf(edit.learnerId, edit.controlId)
      // Typed anew while the old one was on its way: only its version moves on.
      const current = next.get(key)
      const saved = reply.saved.find((one) => keyOf(one.learnerId, one.controlId) === key)
      if (gone.has(key) && current === edit) next.delete(key)
      else if (saved && current) next.set(key, { ...current, version: saved.version })
    }
    for (const conflict of reply.conflicts) {
      const key = keyOf(conflict.learnerId, conflict.controlId)
      const edit = next.get(key)
      if (edit) next.set(key, { ...edit, conflict })
    }
    queryClient.setQueryData<Sheet>(
      ['GET /sheets/:offeringId', { params: { offeringId } }, locale],
      (sheet) => sheet && withSaved(sheet, sent, reply),
    )
    change(next)
  }

  const send = async (note = ''): Promise<boolean> => {
    clearTimeout(timer.current)
    const waiting = [...now.current.edits.values()].filter((edit) => edit.conflict === undefined)
    if (waiting.length === 0 || now.current.sending) return true
    now.current.sending = true
    setSending(true)
    try {
      const reply = await callApi('PUT /sheets/:offeringId/marks', {
        params: { offeringId },
        body: {
          changes: waiting.map(({ learnerId, controlId, mark, version }) => ({ learnerId, controlId, mark, version })),
          reason: now.current.reason,
          note,
        },
      })
      put(reply, waiting)
      setSavedAt(new Date(reply.savedAt))
      setOffline(false)
      if (reply.refused.length > 0) onRefused(reply.refused)
      return true
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (isOffline(error) || error.status >= 500 || error.status === 429) {
        setOffline(true)
        if (!byHand) timer.current = setTimeout(() => void send(), again)
      } else {
        showProblem(error)
      }
      return false
    } finally {
      now.current.sending = false
      setSending(false)
      if (!byHand && [...now.current.edits.values()].some((edit) => edit.conflict === undefined && !waiting.includes(edit))) soon()
    }
  }

  const soon = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(), pause)
  }

  useEffect(() => {
    if (byHand) return
    if (now.current.edits.size > 0) soon()
    const online = () => void send()
    addEventListener('online', online)
    return () => {
      removeEventListener('online', online)
      clearTimeout(timer.current)
    }
    // once for the page: the functions read what is current from the ref
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [offeringId, byHand])

  return {
    edits,
    editOf: (learnerId, controlId) => edits.get(keyOf(learnerId, controlId)),
    type: (typed) => {
      const next = new Map(now.current.edits)
      for (const edit of typed) next.set(keyOf(edit.learnerId, edit.controlId), edit)
      change(next)
      if (!byHand) soon()
    },
    settle: (edit, mine) => {
      const next = new Map(now.current.edits)
      const key = keyOf(edit.learnerId, edit.controlId)
      if (!mine || edit.conflict === undefined) next.delete(key)
      else next.set(key, { learnerId: edit.learnerId, controlId: edit.controlId, mark: edit.mark, version: edit.conflict.version })
      change(next)
      void queryClient.invalidateQueries({ queryKey: ['GET /sheets/:offeringId'] })
      if (mine && !byHand) soon()
    },
    send,
    sending,
    offline,
    savedAt,
    reason,
    setReason,
  }
}

/** The sheet as it is after a save, without reading it all again. */
function withSaved(sheet: Sheet, sent: readonly Edit[], reply: Saved): Sheet {
  const versions = new Map(reply.saved.map((one) => [keyOf(one.learnerId, one.controlId), one.version]))
  const changed = Map.groupBy(
    sent.filter((edit) => versions.has(keyOf(edit.learnerId, edit.controlId))),
    (edit) => edit.learnerId,
  )
  return {
    ...sheet,
    rows: sheet.rows.map((row) => {
      const edits = changed.get(row.id)
      if (!edits) return row
      const next = {
        ...row,
        marks: [...row.marks],
        versions: row.marks.map((_, position) => versionAt(row, position)),
        absent: [...(row.absent ?? [])],
      }
      for (const edit of edits) {
        const position = sheet.controls.findIndex((control) => control.id === edit.controlId)
        next.marks[position] = edit.mark === 'absent' ? null : edit.mark
        next.absent = next.absent.filter((one) => one !== position)
        if (edit.mark === 'absent') next.absent.push(position)
        next.versions[position] = versions.get(keyOf(edit.learnerId, edit.controlId)) ?? 0
      }
      return next
    }),
  }
}
