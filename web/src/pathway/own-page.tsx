import { useAddress, useApi, useMessages } from '#app'
import { EmptyState, Loaded, Page, SelectField } from '#ui'
import { fieldOf } from './field-of.ts'
import { messages } from './messages.ts'
import { PathwayOf } from './pathway-page.tsx'

/** One's own pathway; a guardian chooses among the children. */
export function OwnPage() {
  const t = useMessages(messages)
  const own = useApi('GET /pathway/own')
  const [address, setAddress] = useAddress({ child: '' })
  const items = own.data?.items ?? []
  const chosen = items.find((item) => item.learnerId === address.child) ?? items[0]
  if (!chosen)
    return (
      <Page title={t.title} narrow>
        <Loaded query={own}>{() => <EmptyState title={t.nobody}>{t.nobodyWhy}</EmptyState>}</Loaded>
      </Page>
    )
  return (
    <PathwayOf
      key={chosen.learnerId}
      learnerId={chosen.learnerId}
      choice={
        items.length > 1 && (
          <SelectField
            label={t.children}
            field={fieldOf('child', chosen.learnerId, (child: string) => setAddress({ child }))}
            options={items.map((item) => ({ value: item.learnerId, label: item.name }))}
          />
        )
      }
    />
  )
}
