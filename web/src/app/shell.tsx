import { Suspense, useEffect } from 'react'
import { EmptyState, ErrorState, Skeleton, Toaster } from '#ui'
import { actorView, isOpenTo, useSession, type ActorView } from './actor.ts'
import { BottomBar } from './bottom-bar.tsx'
import { useGo } from './link.tsx'
import type { PageEntry } from './page-list.ts'
import { Problem } from './problem.ts'
import { Rail } from './rail.tsx'
import { PageFault } from './router/page-fault.tsx'
import { componentOf, usePlace } from './router/router.tsx'
import { messages } from './shell.messages.ts'
import styles from './shell.module.css'
import { TopLine } from './top-line.tsx'
import { useMessages } from './use-locale.ts'

/** Everything around a page: navigation by role, the top line, the guard before pages that are not open to the person. */
export function Shell() {
  const { match, key } = usePlace()
  const page = match?.page
  const Page = page && componentOf(page)
  const t = useMessages(messages)
  const { session } = useSession()
  const actor = session ? actorView(session) : null
  const frame = page?.frame ?? (actor?.isLearner ? 'paper' : 'canvas')
  const inOrganisation = actor !== null && actor.organisation !== null
  const withRail = inOrganisation && (frame === 'canvas' || frame === 'paper')
  return (
    <div className={styles.shell} data-frame={frame} data-rail={withRail || undefined}>
      <a className={styles.skip} href="#content">
        {t.skip}
      </a>
      {withRail && <Rail actor={actor} />}
      <div className={styles.main}>
        {withRail && <TopLine actor={actor} page={page} />}
        <main id="content" className={styles.content} tabIndex={-1}>
          <PageFault place={key} fallback={(_, again) => <ErrorState problem={faulty(t)} retry={again} />}>
            <Suspense fallback={<Skeleton />}>
              <Guard page={page}>{Page ? <Page key={JSON.stringify(match?.params)} /> : <NotFound />}</Guard>
            </Suspense>
          </PageFault>
        </main>
      </div>
      {withRail && actor.isLearner && <BottomBar actor={actor} />}
      <Toaster />
    </div>
  )
}

/** A page that broke or whose code did not come: nothing was changed, so trying again is safe. */
const faulty = (t: { broken: string; brokenWhy: string }) =>
  new Problem({ type: '/problems/web.broken', slug: 'web.broken', status: 0, title: t.broken, detail: t.brokenWhy })

/** Lets through who may see the page; others are led to what they lack. The server guards the data itself. */
function Guard({ page, children }: { page: PageEntry | undefined; children: React.ReactNode }) {
  const t = useMessages(messages)
  const { session, problem, again } = useSession()
  const access = page?.access ?? 'member'
  if (!page || access === 'anyone') return children
  if (session === undefined) return problem ? <ErrorState problem={problem} retry={again} /> : <Skeleton />
  if (session === null) return <Detour to="/sign-in" />
  if (access === 'account') return children
  // A session that still lacks its second factor has no organisation yet, so this is asked first.
  if (session.secondFactor === 'needed') return <Detour to="/second-factor" />
  if (session.organisation === null) return <Detour to="/choose-organisation" />
  const actor: ActorView = actorView(session)
  if (!isOpenTo(actor, page))
    return (
      <EmptyState title={t.closed} wholePage>
        {t.closedWhy}
      </EmptyState>
    )
  return children
}

/** Goes elsewhere first and remembers where the person was heading (`next`). */
function Detour({ to }: { to: string }) {
  const go = useGo()
  useEffect(() => {
    if (location.pathname === to) return // on the way already
    const here = location.pathname + location.search
    go(here === '/' ? to : `${to}?next=${encodeURIComponent(here)}`, { replace: true })
  })
  return <Skeleton rows={3} />
}

function NotFound() {
  const t = useMessages(messages)
  return (
    <EmptyState title={t.noPage} wholePage>
      {t.noPageWhy}
    </EmptyState>
  )
}
