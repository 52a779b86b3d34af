import type { Lesson } from '@dala/domain/content'
import { formatMoment, shortName } from '@dala/locale'
import { callApi, useApi, useLocale, useMessages, type ApiReply } from '#app'
import { Button, Drawer, Loaded, Shape } from '#ui'
import { messages } from './editor.messages.ts'
import styles from './office.module.css'

type Version = ApiReply<'GET /offerings/:offeringId/lessons/:itemId/versions'>['items'][number]

interface HistoryProps {
  place: { offeringId: string; itemId: string }
  canRestore: boolean
  onRestore: (lesson: Lesson) => void
  onClose: () => void
}

/** Published versions and kept drafts; any of them can become the draft again. */
export function LessonHistory({ place, canRestore, onRestore, onClose }: HistoryProps) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const versions = useApi('GET /offerings/:offeringId/lessons/:itemId/versions', { params: place })
  const restore = async ({ kind, number }: Version) => {
    const { lesson } = await callApi('GET /offerings/:offeringId/lessons/:itemId/versions/:kind/:number', {
      params: { ...place, kind, number },
    })
    onRestore(lesson)
  }
  return (
    <Drawer title={t.history} onClose={onClose}>
      <Loaded query={versions} empty={t.noHistory}>
        {({ items }) => (
          <ol className={styles.history}>
            {items.map((item) => (
              <li key={`${item.kind} ${item.number}`}>
                <Shape state={item.kind === 'version' ? 'done' : 'idle'} size={18} />
                <div>
                  <b>{item.kind === 'version' ? t.version(item.number) : t.revision(item.number)}</b>
                  <p>{[formatMoment(item.at, new Date(), locale), item.by && shortName(item.by)].filter(Boolean).join(' · ')}</p>
                  {canRestore && (
                    <Button look="link" onClick={() => void restore(item)}>
                      {t.restore}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Drawer>
  )
}
