import '#ui/base'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepReplies, restoreReplies } from './offline/kept-replies.ts'
import { watchQueue } from './offline/queue.ts'
import { registerWorker } from './offline/register-worker.ts'
import { Router } from './router/router.tsx'
import { pages } from './routes.ts'
import { Shell } from './shell.tsx'
import { applyTheme } from './theme.ts'
import { queryClient } from './use-api.ts'

applyTheme()
await restoreReplies(queryClient)
keepReplies(queryClient)

// A page of an older version may ask for a file that the newer one no longer has: the address is right, so load it anew, once.
addEventListener('vite:preloadError', (event) => {
  if (!navigator.onLine || sessionStorage.getItem('dala.reloaded')) return
  event.preventDefault()
  sessionStorage.setItem('dala.reloaded', '1')
  location.reload()
})

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
void registerWorker()
