import { useActor } from '#app'
import { Page } from '#ui'
export function HomePage() {
  return <Page title={useActor().name?.givenName ?? ''} />
}
