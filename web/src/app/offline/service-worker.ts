// Built on its own (scripts/service-worker.ts): no imports. The build puts the lists in place of these two names.
declare const SHELL: readonly string[]
declare const ASSETS: readonly string[]
declare const VERSION: string
declare const self: ServiceWorkerGlobalScope

const shellCache = `dala-shell-${VERSION}`
const assetCache = 'dala-assets'
// Pictures, films and captions of lessons that a page has kept on this device (courses/keep-on-device.ts).
const mediaCache = 'dala-person-media'
const ofMedia = /^\/api\/files\/[0-9a-f-]{36}$/
const firstPage = '/index.html'
const early = '/early.js'
// Addresses that the server answers itself: never the app's first page.
const ofServer = /^\/(?:api|api-docs|openapi\.json|certificate|law|verify|public|catalogue|document|files|health)(?:\/|$|\?)/

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
  else if (ofMedia.test(url.pathname)) event.respondWith(media(request))
  else if (request.mode === 'navigate' && !ofServer.test(url.pathname) && !/\.\w{1,12}$/.test(url.pathname))
    event.respondWith(fromShell(request, firstPage))
})

/** Files with a hash in their name never change: what was fetched once is never fetched again. */
async function lasting(request: Request): Promise<Response> {
  const assets = await caches.open(assetCache)
  const kept = await assets.match(request, { ignoreVary: true })
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

/** A kept picture or film from this device; without a network, any size of the same picture. */
async function media(request: Request): Promise<Response> {
  const cache = await caches.open(mediaCache)
  const range = request.headers.get('range')
  const kept = await cache.match(request.url, { ignoreVary: true })
  if (kept) return partOf(kept, range)
  try {
    return await fetch(request)
  } catch (error) {
    const other = await cache.match(request.url, { ignoreVary: true, ignoreSearch: true })
    if (!other) throw error
    return partOf(other, range)
  }
}

/** A film is asked for piece by piece, so that it can be wound. */
async function partOf(whole: Response, range: string | null): Promise<Response> {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range ?? '')
  if (!asked) return whole
  const bytes = await whole.arrayBuffer()
  const start = Number(asked[1])
  const end = asked[2] ? Math.min(Number(asked[2]), bytes.byteLength - 1) : bytes.byteLength - 1
  const headers = new Headers(whole.headers)
  headers.set('content-range', `bytes ${start}-${end}/${bytes.byteLength}`)
  headers.set('content-length', String(end - start + 1))
  return new Response(bytes.slice(start, end + 1), { status: 206, headers })
}

export {}
