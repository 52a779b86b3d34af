import { currentLocale } from '../locale-store.ts'
import { showToast } from '../toasts.ts'

const words = {
  kk: { title: 'Жаңа нұсқа дайын', label: 'Жаңарту' },
  ru: { title: 'Готова новая версия', label: 'Обновить' },
  en: { title: 'A new version is ready', label: 'Reload' },
}

/** Installs the service worker of the built app; a new version waits until the person agrees, so that no form is lost. */
export async function registerWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // A browser or an administrator may forbid workers; the app then needs the network, no more.
  const registration = await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' }).catch(() => undefined)
  if (!registration) return
  const hadOne = navigator.serviceWorker.controller !== null
  let reloading = false
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!hadOne || reloading) return
    reloading = true
    location.reload()
  })
  const offer = (worker: ServiceWorker | null) => {
    if (!worker || !hadOne) return
    const { title, label } = words[currentLocale()]
    showToast({ kind: 'attention', title, action: { label, run: () => worker.postMessage('take-over') } })
  }
  offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => worker.state === 'installed' && offer(worker))
  })
}
