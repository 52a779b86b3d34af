import { roles } from './role-names.ts'
import { Icon } from '#ui'
import type { ActorView } from './actor.ts'
import { refreshSession } from './actor.ts'
import { useGo } from './link.tsx'
import { Popup } from './popup.tsx'
import { messages } from './shell.messages.ts'
import styles from './shell.module.css'
import { useCall } from './use-api.ts'
import { useMessages, useText } from './use-locale.ts'

/** Where the person works now and as what; opens the list of her other organisations. */
export function OrganisationSwitch({ actor }: { actor: ActorView }) {
  const t = useMessages(messages)
  const text = useText()
  const go = useGo()
  const choose = useCall('POST /session/organisation', {
    refresh: [],
    done: () => {
      void refreshSession()
      go('/')
    },
  })
  const others = actor.organisations.filter(({ id }) => id !== actor.organisation?.id)
  const duties = [...new Set(actor.roles.map(({ role }) => text(roles[role])))].join(', ')
  const here = (
    <span className={styles.where}>
      <b>{text(actor.organisation?.name)}</b>
      <span>{duties}</span>
    </span>
  )
  if (others.length === 0) return <div className={styles.organisation}>{here}</div>
  return (
    <Popup
      className={styles.organisation}
      trigger={
        <>
          {here}
          <Icon name="switch" size={16} label={t.switchOrganisation} />
        </>
      }
    >
      {(close) =>
        others.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={styles.choice}
            onClick={() => {
              close()
              choose.run({ body: { orgId: id } })
            }}
          >
            <Icon name="organisation" size={18} />
            {text(name)}
          </button>
        ))
      }
    </Popup>
  )
}
