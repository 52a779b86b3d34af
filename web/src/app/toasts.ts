import type { Problem } from './problem.ts'

export interface Toast {
  id: number
  kind: 'done' | 'attention' | 'failed'
  title: string
  detail?: string | undefined
  /** Undo, or the next step. */
  action?: { label: string; run: () => void } | undefined
}

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

const change = (next: readonly Toast[]) => {
  toasts = next
  for (const listener of listeners) listener()
}

export const currentToasts = (): readonly Toast[] => toasts

export function onToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Closes a toast. */
export const closeToast = (id: number): void => change(toasts.filter((toast) => toast.id !== id))

const shownFor = 7_000

/** Shows a result at the edge of the page; a failure stays until it is closed. Returns the id for `closeToast`. */
export function showToast(toast: Omit<Toast, 'id'>): number {
  const id = ++last
  change([...toasts.slice(-3), { ...toast, id }])
  if (toast.kind !== 'failed') setTimeout(() => closeToast(id), toast.action ? 2 * shownFor : shownFor)
  return id
}

/** Shows a problem in the server's words. */
export const showProblem = (problem: Problem): number =>
  showToast({
    kind: problem.status === 0 ? 'attention' : 'failed',
    title: problem.body.title,
    detail: problem.body.detail,
  })
