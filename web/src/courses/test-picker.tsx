import { useApi, useMessages, useText } from '#app'
import { Button, Loaded } from '#ui'
import { messages } from './office.messages.ts'
import styles from './office.module.css'

interface PickerProps {
  offeringId: string
  onPick: (test: { id: string; name: { kk: string; ru: string; en: string } }) => void
}

/** The course's tests, to be put into a module. */
export function TestPicker({ offeringId, onPick }: PickerProps) {
  const t = useMessages(messages)
  const text = useText()
  const tests = useApi('GET /tests', { query: { offeringId } })
  return (
    <Loaded query={tests} empty={t.noTests}>
      {({ items }) => (
        <ul className={styles.stack}>
          {items.map((test) => (
            <li key={test.id}>
              <Button wide onClick={() => onPick({ id: test.id, name: test.name })}>
                {text(test.name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  )
}
