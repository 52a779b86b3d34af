import { formatDateTime } from '@dala/locale'
import { useState } from 'react'
import { useApi, useCall, useMessages, useParam, useText } from '#app'
import { Button, Loaded, Page, Sheet, TextArea } from '#ui'
import { fieldOf } from './field-of.ts'
import { messages } from './messages.ts'
import styles from './pathway.module.css'
import { RequestState } from './requests-part.tsx'

/** A question with what was written in it. */
export function RequestPage() {
  const requestId = useParam('requestId')
  const t = useMessages(messages)
  const text = useText()
  const query = useApi('GET /pathway/requests/:requestId', { params: { requestId } })
  const [words, setWords] = useState('')
  const params = { requestId }
  const write = useCall('POST /pathway/requests/:requestId/lines', { done: () => setWords('') })
  const close = useCall('POST /pathway/requests/:requestId/closing')
  const shown = query.data
  return (
    <Page
      title={shown?.topic ?? t.requests}
      narrow
      badge={shown && <RequestState request={shown} />}
      lead={shown && [shown.learner.name, text(shown.learner.group), t.office[shown.office], shown.assignee].filter(Boolean).join(', ')}
      actions={
        shown?.can.close && (
          <Button pending={close.pending} onClick={() => close.run({ params, body: {} })}>
            {t.close}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(request) => (
          <>
            <Sheet flush>
              <ul className={styles.rows}>
                {request.lines.map((line) => (
                  <li key={line.id}>
                    <span className={styles.words}>
                      <span className={styles.second}>{`${line.by} · ${formatDateTime(line.at)}`}</span>
                      <span className={styles.said}>{line.words}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </Sheet>
            {request.can.write && (
              <div className={styles.form}>
                <TextArea label={t.answer} rows={4} maxLength={5000} field={fieldOf('words', words, setWords)} />
                <div>
                  <Button
                    look="filled"
                    icon="send"
                    pending={write.pending}
                    disabled={words.trim().length < 2}
                    onClick={() => write.run({ params, body: { words: words.trim() } })}
                  >
                    {t.send}
                  </Button>
                </div>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
