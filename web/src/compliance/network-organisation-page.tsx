import { useApi, useLocale, useMessages, useParam, useText } from '#app'
import { ButtonLink, Loaded, Page } from '#ui'
import { ClauseRow } from './clause-list.tsx'
import { messages } from './messages.ts'
import { states } from './state-words.ts'
import styles from './compliance.module.css'

/** One organisation as it opened itself: states and numbers of its clauses, the worst first, without rows. */
export function NetworkOrganisationPage() {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const organisationId = useParam('organisationId')
  const reply = useApi('GET /compliance/network/:organisationId', { params: { organisationId }, query: { language: locale } })
  return (
    <Page
      title={reply.data ? text(reply.data.name) : t.organisation}
      lead={reply.data && `${t.kinds[reply.data.kind]} · ${t.title(reply.data.counts.broken, reply.data.counts.attention)}`}
      actions={
        <ButtonLink to="/network" icon="back">
          {t.networkBack}
        </ButtonLink>
      }
    >
      <Loaded query={reply}>
        {({ clauses }) => (
          <ul className={styles.clauses}>
            {states
              .flatMap((state) => clauses.filter((clause) => clause.state === state))
              .map((clause) => (
                <ClauseRow key={clause.id} clause={clause} linked={false} />
              ))}
          </ul>
        )}
      </Loaded>
    </Page>
  )
}
