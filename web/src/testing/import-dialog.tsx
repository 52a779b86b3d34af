import { useState } from 'react'
import { showToast, useCall, useMessages, type ApiReply } from '#app'
import { Button, Dialog, Form, Notice, SelectField, TextField, useForm } from '#ui'
import { authorMessages } from './author.messages.ts'
import styles from './pages.module.css'

type Report = ApiReply<'POST /banks/:bankId/import'>
const languages = ['kk', 'ru', 'en'] as const

/** Reads a file twice: first only to look what is in it and what cannot be taken over, then to add. */
export function ImportDialog({ bankId, onClose }: { bankId: string; onClose: () => void }) {
  const t = useMessages(authorMessages)
  const [file, setFile] = useState<{ name: string; source: string } | null>(null)
  const [report, setReport] = useState<Report | null>(null)
  const form = useForm({ initial: { language: 'kk' as (typeof languages)[number], category: t.category } })
  const call = useCall('POST /banks/:bankId/import', { quiet: true })
  const send = async (lookOnly: boolean) => {
    if (file === null) return
    const reply = await call.send({
      params: { bankId },
      body: {
        format: /^\s*<|\.xml$/i.test(file.name.endsWith('.xml') ? '.xml' : file.source.slice(0, 200)) ? 'moodle-xml' : 'gift',
        language: form.values.language,
        category: form.values.category,
        source: file.source,
        lookOnly,
      },
    })
    if (lookOnly) setReport(reply)
    else {
      showToast({ kind: 'done', title: t.imported(reply.added) })
      onClose()
    }
  }
  return (
    <Dialog title={t.import} wide onClose={onClose}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{t.importLead}</p>
        <label className={styles.labelled}>
          <span>{t.file}</span>
          <input
            type="file"
            accept=".txt,.gift,.xml,text/plain,text/xml"
            onChange={(event) => {
              const [chosen] = event.target.files ?? []
              setReport(null)
              if (chosen === undefined) setFile(null)
              else void chosen.text().then((source) => setFile({ name: chosen.name.toLowerCase(), source }))
            }}
          />
        </label>
        <Form
          form={form}
          submit={report === null ? t.look : t.take(report.added)}
          unavailable={file === null ? t.file : report !== null && report.added === 0 ? t.already(report.alreadyThere) : null}
          aside={<Button onClick={onClose}>{t.cancel}</Button>}
          onSubmit={() => send(report === null)}
        >
          <SelectField
            field={form.field('language')}
            label={t.language}
            options={languages.map((value) => ({ value, label: t.languages[value] }))}
          />
          <TextField field={form.field('category')} label={t.defaultCategory} />
        </Form>
        {report && <ImportReport report={report} />}
      </div>
    </Dialog>
  )
}

function ImportReport({ report }: { report: Report }) {
  const t = useMessages(authorMessages)
  const lossy = report.questions.filter((question) => question.notes.length > 0)
  return (
    <>
      <Notice state={report.leftOut.length > 0 ? 'attention' : 'done'} title={t.found(report.found)}>
        {[t.willAdd(report.added), t.already(report.alreadyThere), t.leftOut(report.leftOut.length)].join(' · ')}
      </Notice>
      {report.leftOut.length > 0 && (
        <div className={styles.reportScroll} role="region" aria-label={t.leftOut(report.leftOut.length)} tabIndex={0}>
          <table className={styles.report}>
            <thead>
              <tr>
                <th>{t.line}</th>
                <th>{t.name}</th>
                <th>{t.type}</th>
                <th>{t.reason}</th>
              </tr>
            </thead>
            <tbody>
              {report.leftOut.map((one, index) => (
                <tr key={index}>
                  <td>{one.line}</td>
                  <td>{one.name}</td>
                  <td>{one.type}</td>
                  <td>{t.reasons[one.reason]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {lossy.length > 0 && (
        <div className={styles.reportScroll} role="region" aria-label={t.lost} tabIndex={0}>
          <table className={styles.report}>
            <thead>
              <tr>
                <th>{t.line}</th>
                <th>{t.name}</th>
                <th>{t.lost}</th>
              </tr>
            </thead>
            <tbody>
              {lossy.map((one) => (
                <tr key={`${one.line}/${one.name}`}>
                  <td>{one.line}</td>
                  <td>{one.name}</td>
                  <td>{one.notes.map((note) => t.notes[note]).join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
