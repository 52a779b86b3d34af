import { toIsoDate } from '@dala/locale'
import { useState } from 'react'
import { useCall, useMessages, type ApiInput } from '#app'
import { Button, CheckList, DateField, Dialog, RadioCards, TextArea, TextField } from '#ui'
import styles from './distance.module.css'
import { fieldOf } from './field-of.ts'
import type { Application, DocumentLine } from './shapes.ts'
import { statusWords } from './status-words.ts'

type FormKind = NonNullable<DocumentLine['form']>
type Body = ApiInput<'POST /distance/applications/:applicationId/forms'>['body']

interface Props {
  application: Application
  kind: FormKind
  title: string
  onChange: (application: Application) => void
  onClose: () => void
  before?: () => Promise<unknown>
}

const atOnce = () => Promise.resolve()
const least = 3

/** The forms of paragraph 11 of order 349, filled here instead of bringing a paper. */
export function CaseFormDialog({ application, kind, title, onChange, onClose, before = atOnce }: Props) {
  const t = useMessages(statusWords)
  const [yes, setYes] = useState<'yes' | 'no' | ''>('')
  const [ticked, setTicked] = useState<string[]>([])
  const [words, setWords] = useState('')
  const [commission, setCommission] = useState('')
  const [on, setOn] = useState<string | null>(toIsoDate(new Date()))
  const fill = useCall('POST /distance/applications/:applicationId/forms', {
    refresh: [],
    done: (reply) => {
      onChange(reply)
      onClose()
    },
  })
  const body = bodyOf(kind, { yes, ticked, words: words.trim(), commission: commission.trim(), on })
  const asksYes = kind === 'child-opinion' || kind === 'psychologist-conclusion'
  const wordsLabel = {
    'child-opinion': t.ownWords,
    'home-conditions': t.note,
    'psychologist-conclusion': t.conclusion,
    'housing-act': t.act,
  }[kind]
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.form}>
        {asksYes && (
          <RadioCards
            label={kind === 'child-opinion' ? t.agrees : t.ready}
            field={fieldOf<'yes' | 'no' | ''>('yes', yes, setYes)}
            options={[
              { value: 'yes', label: t.yes },
              { value: 'no', label: t.no },
            ]}
          />
        )}
        {kind === 'home-conditions' && (
          <CheckList
            label={title}
            field={fieldOf('ticked', ticked, setTicked)}
            options={(['device', 'internet', 'place'] as const).map((value) => ({ value, label: t[value] }))}
          />
        )}
        {kind === 'psychologist-conclusion' && <DateField label={t.examinedOn} field={fieldOf('on', on, setOn)} />}
        {kind === 'housing-act' && (
          <>
            <DateField label={t.visitedOn} field={fieldOf('on', on, setOn)} />
            <TextField label={t.commission} field={fieldOf('commission', commission, setCommission)} maxLength={500} />
          </>
        )}
        <TextArea
          label={wordsLabel}
          rows={4}
          maxLength={5000}
          {...(kind === 'home-conditions' && { optional: true })}
          field={fieldOf('words', words, setWords)}
        />
        <div>
          <Button
            look="filled"
            pending={fill.pending}
            disabled={body === null}
            onClick={() => body && void before().then(() => fill.run({ params: { applicationId: application.id }, body }))}
          >
            {t.sign}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

interface Written {
  yes: 'yes' | 'no' | ''
  ticked: string[]
  words: string
  commission: string
  on: string | null
}

/** What is sent, or null while something is missing. */
function bodyOf(kind: FormKind, { yes, ticked, words, commission, on }: Written): Body | null {
  if (kind === 'home-conditions')
    return { kind, device: ticked.includes('device'), internet: ticked.includes('internet'), place: ticked.includes('place'), words }
  if (words.length < least) return null
  if (kind === 'child-opinion') return yes === '' ? null : { kind, agrees: yes === 'yes', words }
  if (on === null) return null
  if (kind === 'psychologist-conclusion') return yes === '' ? null : { kind, ready: yes === 'yes', examinedOn: on, words }
  return commission.length < least ? null : { kind, visitedOn: on, commission, words }
}
