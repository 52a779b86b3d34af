import { Link, refreshSession, useAddress, useCall, useGo, useMessages, useSession, useText } from '#app'
import { Button, Notice, Skeleton } from '#ui'
import { EntranceFrame } from './frame.tsx'
import styles from './frame.module.css'
import { messages } from './messages.ts'
import { nextPage } from './next-page.ts'

export function ChooseOrganisationPage() {
  const t = useMessages(messages)
  const text = useText()
  const go = useGo()
  const [address] = useAddress({ next: '' })
  const { session } = useSession()
  const choose = useCall('POST /session/organisation', { refresh: [] })
  if (!session) return <Skeleton />
  if (session.organisations.length === 0)
    return (
      <EntranceFrame
        title={t.chooseTitle}
        foot={
          <Link to="/invitation" className={styles.link}>
            {t.haveCode}
          </Link>
        }
      >
        <div className={styles.stack}>
          <Notice state="attention" title={t.noOrganisation}>
            {t.noOrganisationMore}
          </Notice>
        </div>
      </EntranceFrame>
    )
  const work = (orgId: string) =>
    void choose
      .send({ body: { orgId } })
      .then(refreshSession)
      .then(() => go(nextPage(address.next), { replace: true }))
      .catch(() => undefined)
  return (
    <EntranceFrame title={t.chooseTitle}>
      <ul className={styles.choices}>
        {session.organisations.map(({ id, name }) => (
          <li key={id}>
            <Button icon="organisation" className={styles.tall} pending={choose.pending} onClick={() => work(id)}>
              {text(name)}
            </Button>
          </li>
        ))}
      </ul>
    </EntranceFrame>
  )
}
