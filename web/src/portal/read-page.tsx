import { formatDate } from '@dala/locale'
import { useApi, useLocale, useMessages, useParam, useText } from '#app'
import { LessonView } from '#content'
import { ButtonLink, Loaded, Page } from '#ui'
import { messages } from './messages.ts'
import styles from './portal.module.css'

/** A page of the portal. */
export function PortalReadPage() {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const pageId = useParam('pageId')
  const query = useApi('GET /portal/pages/:pageId', { params: { pageId }, query: { language: locale } })
  return (
    <Loaded query={query}>
      {({ page, reading, can }) => (
        <Page
          narrow
          title={text(page.title)}
          lead={`${t.areas[page.area]} · ${t.changed(formatDate(page.updatedAt.slice(0, 10)))}`}
          actions={
            <>
              <ButtonLink to="/portal" icon="back">
                {t.portal}
              </ButtonLink>
              {can.write && (
                <ButtonLink to={`/portal/${pageId}/edit`} icon="edit">
                  {t.edit}
                </ButtonLink>
              )}
            </>
          }
        >
          <article className={styles.words}>
            <LessonView reading={reading} />
          </article>
        </Page>
      )}
    </Loaded>
  )
}
