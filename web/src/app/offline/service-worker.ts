// Built on its own (scripts/service-worker.ts): no imports. The build puts the lists in place of these two names.
declare const SHELL: readonly string[]
declare const ASSETS: readonly string[]
declare const VERSION: string
declare const self: ServiceWorkerGlobalScope

const shellCache = `dala-shell-${VERSION}`
const assetCache = 'dala-assets'
const firstPage = '/index.html'
const early = '/early.js'
// Addresses that the server answers itself: never the app's first page.
const ofServer = /^\/(?:api|api-docs|openapi\.json|certificate|verify|public|catalogue|files|health)(?:\/|$|\?)/

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const shell = await caches.open(shellCache)
      for (const path of [firstPage, early]) await shell.add(new Request(path, { cache: 'reload' }))
      const assets = await caches.open(assetCache)
      for (const path of SHELL) if (!(await assets.match(path))) await assets.add(path)
    })(),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith('dala-shell-') && name !== shellCache) await caches.delete(name)
      const assets = await caches.open(assetCache)
      for (const request of await assets.keys()) if (!ASSETS.includes(new URL(request.url).pathname)) await assets.delete(request)
      await self.clients.claim()
    })(),
  )
})

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith('/assets/')) event.respondWith(lasting(request))
  else if (url.pathname === early) event.respondWith(fromShell(request, early))
  else if (request.mode === 'navigate' && !ofServer.test(url.pathname) && !/\.\w{1,12}$/.test(url.pathname))
    event.respondWith(fromShell(request, firstPage))
})

/** Files with a hash in their name never change: what was fetched once is never fetched again. */
async function lasting(request: Request): Promise<Response> {
  const assets = await caches.open(assetCache)
  const kept = await assets.match(request)
  if (kept) return kept
  const reply = await fetch(request)
  if (reply.ok) await assets.put(request, reply.clone())
  return reply
}

/** The app's first files from this device, so that it opens at once and without a network; a new version comes with a new worker. */
async function fromShell(request: Request, path: string): Promise<Response> {
  const kept = await (await caches.open(shellCache)).match(path)
  return kept ?? fetch(request)
}

export {}
