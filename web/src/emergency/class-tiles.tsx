import { useMessages, useText, type ApiReply } from '#app'
import { Button } from '#ui'
import styles from './emergency.module.css'
import { messages } from './messages.ts'

type Class = ApiReply<'GET /emergency/options'>['classes'][number]

interface TilesProps {
  classes: readonly Class[]
  value: readonly string[]
  onChange: (ids: string[]) => void
}

/** Classes as big ticks, so that a thumb finds them at half past six. */
export function ClassTiles({ classes, value, onChange }: TilesProps) {
  const t = useMessages(messages)
  const text = useText()
  const chosen = new Set(value)
  return (
    <fieldset className={`${styles.stack} ${styles.legendless}`}>
      <legend className={styles.legend}>{t.classes}</legend>
      <div className={styles.tools}>
        <Button onClick={() => onChange(classes.map((each) => each.id))}>{t.pickAll}</Button>
        <Button onClick={() => onChange([])}>{t.pickNone}</Button>
      </div>
      <div className={styles.classes}>
        {classes.map((each) => (
          <label key={each.id} className={styles.tile}>
            <input
              type="checkbox"
              checked={chosen.has(each.id)}
              onChange={(event) => onChange(event.target.checked ? [...value, each.id] : value.filter((id) => id !== each.id))}
            />
            <span>
              {text(each.names)}
              <small>{t.classNote(each.shift, each.learners)}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
