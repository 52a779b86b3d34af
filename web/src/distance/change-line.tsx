import { useState } from 'react'
import { showToast, useCall, useMessages } from '#app'
import { Button, CheckField, CheckList, Clause, DateField, Dialog, SelectField } from '#ui'
import styles from './distance.module.css'
import { fieldOf } from './field-of.ts'
import { messages } from './messages.ts'
import { office } from './office.ts'
import type { Order, Technology } from './shapes.ts'
import { statusWords } from './status-words.ts'

type Line = Order['lines'][number]

const technologies: readonly Technology[] = ['network', 'tv', 'case']

/** Technologies, days, mode and format of a learner of a draft order; whether it replaces an earlier status. */
export function ChangeLine({ orderId, line, onClose }: { orderId: string; line: Line; onClose: () => void }) {
  const t = useMessages(office)
  const words = useMessages(messages)
  const ways = useMessages(statusWords)
  const [mode, setMode] = useState(line.mode)
  const [format, setFormat] = useState(line.format)
  const [replaces, setReplaces] = useState(line.replaces)
  const [chosen, setChosen] = useState<Technology[]>(line.technologies)
  const [startsOn, setStartsOn] = useState<string | null>(line.startsOn)
  const [endsOn, setEndsOn] = useState<string | null>(line.endsOn)
  const params = { orderId, applicationId: line.applicationId }
  const done = () => {
    showToast({ kind: 'done', title: t.saved })
    onClose()
  }
  const save = useCall('PATCH /distance/orders/:orderId/lines/:applicationId', { done })
  const remove = useCall('DELETE /distance/orders/:orderId/lines/:applicationId', { done })
  return (
    <Dialog title={line.learner.name} onClose={onClose}>
      <div className={styles.form}>
        <CheckList
          label={t.technologies}
          hint={<Clause id="A2015-12.c" />}
          field={fieldOf('technologies', chosen, setChosen)}
          options={technologies.map((value) => ({ value, label: words.technology[value] }))}
        />
        <DateField label={t.startsOn} field={fieldOf('startsOn', startsOn, setStartsOn)} />
        <DateField label={t.endsOn} field={fieldOf('endsOn', endsOn, setEndsOn)} {...(startsOn && { from: startsOn })} />
        <SelectField
          label={ways.modeLabel}
          field={fieldOf<Line['mode']>('mode', mode, setMode)}
          options={(['full', 'partial'] as const).map((value) => ({ value, label: ways.modeLong[value] }))}
        />
        <SelectField
          label={ways.formatLabel}
          field={fieldOf<Line['format']>('format', format, setFormat)}
          options={(['sync', 'async', 'mixed'] as const).map((value) => ({ value, label: ways.formatLong[value] }))}
        />
        {line.overlaps && <CheckField label={ways.replaces} field={fieldOf('replaces', replaces, setReplaces)} />}
        <div className={styles.actions}>
          <Button
            look="filled"
            pending={save.pending}
            disabled={chosen.length === 0 || startsOn === null || endsOn === null || endsOn < startsOn}
            onClick={() =>
              startsOn !== null &&
              endsOn !== null &&
              save.run({ params, body: { technologies: chosen, startsOn, endsOn, mode, format, replaces } })
            }
          >
            {t.save}
          </Button>
          <Button pending={remove.pending} onClick={() => remove.run({ params })}>
            {t.takeOut}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
