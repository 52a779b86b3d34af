import { formatDate, fullName } from '@dala/locale'
import { useMessages, type ApiReply } from '#app'
import { Button, Notice, Page, Section, Sheet } from '#ui'
import { accessMessages } from './access-messages.ts'
import styles from './security.module.css'

/** What was made just now: codes to print, and who was left out. Shown once. */
export function CodeList({ made, onClose }: { made: ApiReply<'POST /invitations'>; onClose: () => void }) {
  const t = useMessages(accessMessages)
  const byCode = made.made.some(({ code }) => code !== null)
  const date = formatDate(made.expiresAt)
  return (
    <Page
      title={byCode || made.made.length === 0 ? t.codesMade(made.made.length) : t.mailsSent(made.made.length)}
      actions={
        <>
          <Button onClick={onClose}>{t.close}</Button>
          {byCode && (
            <Button look="filled" icon="print" onClick={() => print()}>
              {t.print}
            </Button>
          )}
        </>
      }
    >
      {byCode && (
        <>
          <Notice state="attention">{t.codesOnce(date)}</Notice>
          <p>{t.howToEnter(location.origin)}</p>
        </>
      )}
      {made.made.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.codes}>
            <thead>
              <tr>
                <th scope="col">{t.person}</th>
                <th scope="col">{t.login}</th>
                {byCode && <th scope="col">{t.code}</th>}
              </tr>
            </thead>
            <tbody>
              {made.made.map((row) => (
                <tr key={row.personId}>
                  <td>{fullName(row.name)}</td>
                  <td>{row.login}</td>
                  {byCode && <td className={styles.code}>{row.code}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {made.leftOut.length > 0 && (
        <Section title={t.leftOut}>
          <Sheet rows>
            {made.leftOut.map((row) => (
              <div key={row.personId} className={styles.row}>
                <span>{fullName(row.name)}</span>
                <span className={styles.more}>{t.reasons[row.reason]}</span>
              </div>
            ))}
          </Sheet>
        </Section>
      )}
    </Page>
  )
}
