import { formatDate, formatDateTime, formatNumber, formatRange } from '@dala/locale'
import { useState } from 'react'
import { Link, showToast, useCall, useLocale, useMessages, useText } from '#app'
import { Button, Clause, Dialog, Facts, FileUpload, Form, Notice, Section, Sheet, TextField, Timeline, useForm, type SentFile } from '#ui'
import styles from './emergency.module.css'
import { messages } from './messages.ts'
import type { SwitchView } from './switch-page.tsx'
import { TurnedLessons } from './turned-lessons.tsx'

/** Papers, classes, warnings, steps, and the text for the site. */
export function OverviewTab({ data }: { data: SwitchView }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const [attaching, setAttaching] = useState(false)
  const clauses = [...new Set(data.levels.filter((each) => each.outcome === 'allowed').flatMap((each) => each.clauses))]
  const shifts = [...new Set(data.classList.map((each) => each.shift))].toSorted((a, b) => a - b)
  return (
    <>
      <div className={styles.stack}>
        {data.can.attach && (
          <Notice state="attention" title={t.noPaper}>
            <Button icon="attach" onClick={() => setAttaching(true)}>
              {t.attach}
            </Button>
          </Notice>
        )}
        {data.warnings
          .filter((warning) => warning.kind !== 'no-paper') // it stands above, with its button, for as long as it is true
          .map((warning) => (
            <Notice key={warning.kind + text(warning.text)} state="attention" title={text(warning.text)}>
              {warning.clause && <Clause id={warning.clause} />}
            </Notice>
          ))}
        <Sheet>
          <Facts
            facts={[
              [t.facts.days, formatRange(data.startsOn, data.endsOn, locale, { year: true })],
              [t.facts.back, formatDate(data.backOn)],
              [
                t.facts.own,
                data.documentId && data.orderLabel ? (
                  <Link key="own" to={`/documents/${data.documentId}`}>
                    {t.order(data.orderLabel)}
                  </Link>
                ) : (
                  ''
                ),
              ],
              [
                t.facts.authority,
                `${t.order(data.order.number)}, ${formatDate(data.order.signedOn)}, ${data.order.authorityName || t.authorities[data.order.authority]}`,
              ],
              [t.registerEntry, data.order.registerEntry],
              [
                t.facts.paper,
                data.order.fileId && (
                  <a key="paper" href={`/api/files/${data.order.fileId}`}>
                    {t.openScan}
                  </a>
                ),
              ],
              [
                t.facts.clauses,
                <span key="clauses" className={styles.clauses}>
                  {clauses.map((id) => (
                    <Clause key={id} id={id} />
                  ))}
                </span>,
              ],
              [
                t.facts.weather,
                data.weather && t.weatherWords(formatNumber(data.weather.temperature, locale), formatNumber(data.weather.wind, locale)),
              ],
              [t.facts.regime, data.regime],
              [t.facts.responsible, data.responsible],
              [t.facts.by, data.madeBy && `${data.madeBy}, ${formatDateTime(data.madeAt, locale)}`],
              ...shifts.map(
                (shift) =>
                  [
                    t.shift(shift),
                    data.classList
                      .filter((each) => each.shift === shift)
                      .map((each) => `${text(each.names)} (${each.learners})`)
                      .join(', '),
                  ] as const,
              ),
            ]}
          />
        </Sheet>
      </div>
      <TurnedLessons data={data} />
      <Section title={t.steps}>
        <Timeline
          steps={data.changes.map((change) => ({
            key: change.id,
            state: change.kind === 'undone' ? 'idle' : 'done',
            title: (
              <>
                {t.step[change.kind]}
                {change.documentId && (
                  <>
                    {' '}
                    <Link to={`/documents/${change.documentId}`}>{t.order(change.documentLabel)}</Link>
                  </>
                )}
              </>
            ),
            detail: t.stepDetail(formatDateTime(change.at, locale), change.by ?? t.byItself, change.told, change.reached, change.read),
          }))}
        />
      </Section>
      <Section title={t.site}>
        <div className={styles.two}>
          <SiteText words={data.notice.kk} language="kk" act={t.copyKk} />
          <SiteText words={data.notice.ru} language="ru" act={t.copyRu} />
        </div>
      </Section>
      {attaching && <AttachDialog switchId={data.id} onClose={() => setAttaching(false)} />}
    </>
  )
}

function SiteText({ words, language, act }: { words: string; language: 'kk' | 'ru'; act: string }) {
  const t = useMessages(messages)
  return (
    <Sheet>
      <div className={styles.stack}>
        <p className={styles.notice} lang={language}>
          {words}
        </p>
        <div>
          <Button
            icon="copy"
            onClick={() => void navigator.clipboard?.writeText(words).then(() => showToast({ kind: 'done', title: t.copied }))}
          >
            {act}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}

function AttachDialog({ switchId, onClose }: { switchId: string; onClose: () => void }) {
  const t = useMessages(messages)
  const attach = useCall('POST /emergency/switches/:switchId/paper', { quiet: true })
  const form = useForm<{ files: SentFile[]; registerEntry: string }>({ initial: { files: [], registerEntry: '' } })
  return (
    <Dialog title={t.attach} onClose={onClose}>
      <Form
        form={form}
        submit={t.attach}
        onSubmit={async ({ files, registerEntry }) => {
          await attach.send({ params: { switchId }, body: { fileId: files[0]?.id ?? null, registerEntry } })
          showToast({ kind: 'done', title: t.attached })
          onClose()
        }}
      >
        <FileUpload field={form.field('files')} purpose="emergency.authority-order" label={t.scan} accept=".pdf,image/*" optional />
        <TextField field={form.field('registerEntry')} label={t.registerEntry} maxLength={100} optional />
      </Form>
    </Dialog>
  )
}
