import {
  createContext,
  lazy,
  startTransition,
  use,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react'
import type { PageEntry } from '../page-list.ts'
import { currentAddress, onAddress, type Address } from './address.ts'
import { matcher, type Match } from './match.ts'

export interface Place extends Address {
  match: Match | null
}

const PlaceContext = createContext<Place | null>(null)

/** Where the shown page stands; it changes together with the page, not before its code has come. */
export function usePlace(): Place {
  const place = use(PlaceContext)
  if (!place) throw new Error('usePlace stands only below Router')
  return place
}

let find: (pathname: string) => Match | null = () => null
const scrolled = new Map<string, number>()
const scroller = (): Element | null => {
  const main = document.getElementById('content')
  return main && main.scrollHeight > main.clientHeight && getComputedStyle(main).overflowY === 'auto' ? main : document.scrollingElement
}

/** Shows the page of the address; while another page's code comes, the old one stays. */
export function Router({ pages, children }: { pages: readonly PageEntry[]; children: ReactNode }) {
  const [place, setPlace] = useState<Place>(() => {
    find = matcher(pages)
    const address = currentAddress()
    return { ...address, match: find(address.pathname) }
  })
  const shown = useRef(place)
  const how = useRef<'go' | 'back'>('go')
  useEffect(
    () =>
      onAddress((address, way) => {
        scrolled.set(shown.current.key, scroller()?.scrollTop ?? 0)
        how.current = way
        startTransition(() => setPlace({ ...address, match: find(address.pathname) }))
      }),
    [],
  )
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = place
    if (before.pathname === place.pathname) return
    const main = document.getElementById('content')
    // The keyboard and the screen reader begin where the new page begins.
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true })
    scroller()?.scrollTo({ top: how.current === 'back' ? (scrolled.get(place.key) ?? 0) : 0 })
  }, [place])
  return <PlaceContext value={place}>{children}</PlaceContext>
}

const components = new Map<PageEntry, ComponentType>()

async function load(page: PageEntry): Promise<ComponentType> {
  const [Page, kit] = await Promise.all([page.component(), page.light ? null : import('#ui/mantine')])
  if (!kit) return Page
  return function InKit() {
    return (
      <kit.MantineKit>
        <Page />
      </kit.MantineKit>
    )
  }
}

/** The page's component, fetched with its first showing together with Mantine unless the page is light. */
export function componentOf(page: PageEntry): ComponentType {
  const known = components.get(page)
  if (known) return known
  const made = lazy(async () => ({ default: await load(page).catch(loadAnew) }))
  components.set(page, made)
  return made
}

const anew = 'dala.loaded-anew'

/**
 * An older version may ask for a file that the newer one no longer has: the address is right, so the whole page is loaded anew, once.
 * Only where a page is opened: what a form fetches later may fail without taking what was typed with it.
 */
function loadAnew(error: unknown): Promise<never> {
  if (!navigator.onLine || sessionStorage.getItem(anew) === location.pathname) throw error
  sessionStorage.setItem(anew, location.pathname)
  location.reload()
  return new Promise(() => {})
}

/** Has the first page's code at hand before anything is drawn: React would hold it back for a third of a second behind the waiting state. */
export async function readyAt(pages: readonly PageEntry[], patience: number): Promise<void> {
  const page = matcher(pages)(currentAddress().pathname)?.page
  if (!page) return
  const loaded = load(page).then(
    (component) => {
      sessionStorage.removeItem(anew)
      // Another component for a page that is drawn already would begin it anew, without what was typed.
      if (!components.has(page)) components.set(page, component)
    },
    () => undefined, // the real visit tries again and tells
  )
  await Promise.race([loaded, new Promise((done) => setTimeout(done, patience))])
}

/** Fetches a page's code before it is asked for. */
export function preload(to: string): void {
  const page = find(to.split(/[?#]/)[0] ?? '')?.page
  // A failure now is not one yet: the real visit tries again and tells.
  void page?.component().catch(() => undefined)
}
