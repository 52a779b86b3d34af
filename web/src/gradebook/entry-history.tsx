import { formatDateTime, formatNumber } from '@dala/locale'
import { useApi, useLocale, useMessages } from '#app'
import { Loaded, Timeline } from '#ui'
import { messages } from './messages.ts'

interface HistoryProps {
  offeringId: string
  learnerId: string
  controlId: string
}

/** Every change of one mark with its reason and author, newest first. */
export function EntryHistory({ offeringId, learnerId, controlId }: HistoryProps) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const query = useApi('GET /sheets/:offeringId/entries', { params: { offeringId }, query: { learnerId, controlId } })
  return (
    <Loaded query={query} empty={<p>{t.noHistory}</p>}>
      {({ items }) => (
        <Timeline
          steps={items.map((entry, index) => ({
            key: String(entry.version),
            state: index === 0 ? 'done' : 'idle',
            open: index === 0,
            title: `${entry.mark === null ? t.taken : entry.mark === 'absent' ? t.absent : formatNumber(entry.mark, locale, { most: 2 })} – ${t.reasons[entry.reason]}`,
            detail: [entry.by, formatDateTime(entry.at, locale), entry.note].filter(Boolean).join(' · '),
          }))}
        />
      )}
    </Loaded>
  )
}
