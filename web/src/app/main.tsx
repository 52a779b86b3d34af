import '#ui/base'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { takeFirstReplies } from './first-replies.ts'
import { keepReplies, restoreReplies } from './offline/kept-replies.ts'
import { watchQueue } from './offline/queue.ts'
import { registerWorker } from './offline/register-worker.ts'
import { readyAt, Router } from './router/router.tsx'
import { pages } from './routes.ts'
import { Shell } from './shell.tsx'
import { applyTheme } from './theme.ts'
import { queryClient } from './use-api.ts'

applyTheme()
await restoreReplies(queryClient)
keepReplies(queryClient)
takeFirstReplies(queryClient)
await readyAt(pages, 300)

/** On a slow network the worker's own files would take their share of the line from the page that somebody waits for. */
function afterFirstPage(work: () => void): void {
  const loaded =
    document.readyState === 'complete' ? Promise.resolve() : new Promise((done) => addEventListener('load', done, { once: true }))
  void loaded.then(() => document.fonts.ready).then(work)
}

const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Router pages={pages}>
          <Shell />
        </Router>
      </QueryClientProvider>
    </StrictMode>,
  )
}

watchQueue()
afterFirstPage(() => {
  void registerWorker()
  // Without its code there is no line, and pages ask from time to time.
  setTimeout(() => void import('./live/line.ts').then(({ watchLive }) => watchLive()).catch(() => undefined), 5_000)
})
