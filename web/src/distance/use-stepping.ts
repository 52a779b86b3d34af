import { useEffect } from 'react'

/** J and K open the next and the previous case while one is open and nothing is being written. */
export function useStepping(rows: readonly { id: string }[] | undefined, opened: string | null, open: (id: string) => void): void {
  useEffect(() => {
    if (opened === null || rows === undefined) return
    const step = (event: KeyboardEvent) => {
      const writing = event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null
      const by = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      if (writing || by === 0 || event.ctrlKey || event.metaKey || event.altKey) return
      const next = rows[rows.findIndex((row) => row.id === opened) + by]
      if (next) open(next.id)
    }
    addEventListener('keydown', step)
    return () => removeEventListener('keydown', step)
  })
}
