import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import type { PageEntry } from './page-list.ts'
import { pages } from './routes.ts'
import { NotFound, Shell } from './shell.tsx'

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound })

/** Pages may use Mantine unless they are light; then its provider is fetched together with the page. */
const lazyPage = (page: PageEntry) =>
  lazyRouteComponent(async () => {
    const [Page, kit] = await Promise.all([page.component(), page.light ? null : import('#ui/mantine')])
    if (!kit) return { default: Page }
    return {
      default: () => (
        <kit.MantineKit>
          <Page />
        </kit.MantineKit>
      ),
    }
  })

const routeOf = (page: PageEntry): AnyRoute =>
  createRoute({
    getParentRoute: () => rootRoute,
    path: page.path.replace(/:(\w+)/g, '$$$1'),
    component: lazyPage(page),
    staticData: { page },
  })

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    page?: PageEntry
  }
}

export const router = createRouter({
  routeTree: rootRoute.addChildren(pages.map(routeOf)),
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  scrollRestoration: true,
  // Values of the address are plain strings: no JSON, so that a group "007" stays what it is.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(Object.entries(search as Record<string, string>)).toString() // useAddress puts strings only
    return text && `?${text}`
  },
})
