import { formatNumber, formatTime, inLocale } from '@dala/locale'
import { useMemo, useState } from 'react'
import { apiUrl, showToast, useApi, useCall, useLocale, useMessages, useParam, type ApiReply } from '#app'
import { Button, ButtonLink, ConfirmDialog, Dialog, Download, EmptyState, Icon, Loaded, Notice, StatusBadge } from '#ui'
import { EntryHistory } from './entry-history.tsx'
import { MarkGrid, type Place } from './mark-grid.tsx'
import { messages } from './messages.ts'
import { ReopenDialog } from './reopen-dialog.tsx'
import { columnsOf, countRow, inOrder, markOf, type MarkValue, type Sheet } from './sheet-view.ts'
import styles from './sheet-page.module.css'
import { Spread } from './spread.tsx'
import { useMarks, type Edit, type Reason } from './use-marks.ts'

const reasons: readonly Reason[] = ['slip', 'retake', 'late', 'appeal', 'other']

/** The mark sheet of one course: the teacher marks in it, the registrar amends and closes it. */
export function SheetPage() {
  const offeringId = useParam('offeringId')
  const query = useApi('GET /sheets/:offeringId', { params: { offeringId } })
  return <Loaded query={query}>{(sheet) => <SheetView key={`${sheet.offeringId}/${sheet.status}`} sheet={sheet} />}</Loaded>
}

function SheetView({ sheet }: { sheet: Sheet }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const { offeringId } = sheet
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const [asked, setAsked] = useState<'publish' | 'reopen' | 'history' | null>(null)
  const [note, setNote] = useState('')
  const amending = sheet.can.amend
  const tellRefused = (refused: ApiReply<'PUT /sheets/:offeringId/marks'>['refused']) => {
    const barred = refused.filter((one) => one.reason === 'not-admitted')
    const names = barred.map((one) => sheet.rows.find((row) => row.id === one.learnerId)?.name ?? '').join(', ')
    if (barred.length > 0) showToast({ kind: 'failed', title: t.refusedNotAdmitted(names) })
    if (refused.some((one) => one.reason === 'control-closed')) showToast({ kind: 'failed', title: t.refusedClosed })
    if (refused.some((one) => one.reason === 'not-enrolled')) showToast({ kind: 'failed', title: t.refusedOther })
  }
  const marks = useMarks(offeringId, tellRefused, amending)
  const publish = useCall('POST /sheets/:offeringId/publication', {
    done: () => {
      setAsked(null)
      showToast({ kind: 'done', title: t.published })
    },
  })
  const close = useCall('POST /sheets/:offeringId/closing', { done: () => showToast({ kind: 'done', title: t.closed }) })
  const closeControl = useCall('POST /sheets/:offeringId/controls/:controlId/closing')

  const rows = useMemo(() => inOrder(sheet.rows, locale), [sheet.rows, locale])
  const columns = useMemo(() => columnsOf(sheet), [sheet])
  const column = columns[at.column]
  const control = column?.kind === 'control' ? column.control : null
  const row = rows[at.row]
  const conflicts = [...marks.edits.values()].filter((edit) => edit.conflict !== undefined)
  const unsent = marks.edits.size - conflicts.length
  const shown = (mark: MarkValue) => (mark === null ? '–' : mark === 'absent' ? t.absent : formatNumber(mark, locale, { most: 2 }))
  const edit = row && control ? marks.editOf(row.id, control.id) : undefined
  const position = control ? sheet.controls.indexOf(control) : -1
  const before = row && position >= 0 ? markOf(row, position) : null
  const goTo = (target: Edit) =>
    setAt({
      row: Math.max(
        0,
        rows.findIndex((one) => one.id === target.learnerId),
      ),
      column: Math.max(
        0,
        columns.findIndex((one) => one.key === target.controlId),
      ),
    })

  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <div className={styles.words}>
          <h1>{inLocale(sheet.name, locale)}</h1>
          <p>
            {sheet.rows.length} · {sheet.credits !== null && `${t.credits(sheet.credits)} · `}
            {t.formula(sheet.rule.ratingWeight, 100 - sheet.rule.ratingWeight, sheet.rule.admissionPercent)}
          </p>
        </div>
        <Spread sheet={sheet} counted={rows.map((one) => countRow(sheet, one, (id) => marks.editOf(one.id, id)?.mark))} />
        <div className={styles.actions}>
          <StatusBadge state={sheet.status === 'open' ? 'term' : sheet.status === 'published' ? 'done' : 'locked'}>
            {t.states[sheet.status]}
          </StatusBadge>
          {sheet.can.plan && control && (
            <Button
              pending={closeControl.pending}
              onClick={() =>
                closeControl.run({ params: { offeringId, controlId: control.id }, body: { closed: control.closedAt === null, note: '' } })
              }
            >
              {control.closedAt === null ? t.closeControl(inLocale(control.name, locale)) : t.openControl(inLocale(control.name, locale))}
            </Button>
          )}
          {sheet.can.plan && <ButtonLink to={`/sheets/${offeringId}/plan`}>{t.plan}</ButtonLink>}
          {(['xlsx', 'csv', 'pdf'] as const).map((format) => (
            <Download
              key={format}
              look="quiet"
              href={apiUrl('GET /sheets/:offeringId/file', { params: { offeringId }, query: { format } })}
            >
              {format.toUpperCase()}
            </Download>
          ))}
          {sheet.can.publish && (
            <Button look="filled" onClick={() => setAsked('publish')}>
              {t.publish}
            </Button>
          )}
          {sheet.can.close && sheet.status === 'published' && (
            <Button
              look="filled"
              pending={close.pending}
              onClick={() => close.run({ params: { offeringId }, body: { closed: true, note: '' } })}
            >
              {t.close}
            </Button>
          )}
          {sheet.can.close && sheet.status === 'closed' && <Button onClick={() => setAsked('reopen')}>{t.reopen}</Button>}
        </div>
      </div>

      {amending && (
        <div className={styles.amend}>
          <Notice state="attention">{t.amendNotice}</Notice>
          <label>
            <span>{t.amendNote}</span>
            <input value={note} onChange={(event) => setNote(event.target.value)} maxLength={500} />
          </label>
          <Button
            pending={marks.sending}
            unavailable={unsent === 0 || note.trim() === '' ? t.amendNote : null}
            onClick={() => void marks.send(note.trim())}
          >
            {t.amendSave}
          </Button>
        </div>
      )}
      {(unsent > 0 && marks.offline) || conflicts.length > 0 ? (
        <div className={styles.bar} role="status">
          {unsent > 0 && marks.offline && (
            <p>
              <Icon name="offline" size={18} /> <b>{t.unsent(unsent)}</b> {t.unsentWhy}
            </p>
          )}
          {conflicts[0] && (
            <p className={styles.conflict}>
              <b>{t.conflicts(conflicts.length)}</b>{' '}
              <Button look="link" onClick={() => conflicts[0] && goTo(conflicts[0])}>
                {t.go}
              </Button>
            </p>
          )}
        </div>
      ) : null}

      {sheet.rows.length === 0 ? (
        <EmptyState title={t.emptySheet} />
      ) : (
        <MarkGrid
          sheet={sheet}
          marks={marks}
          writable={sheet.can.mark}
          at={at}
          onMove={setAt}
          onBad={() => showToast({ kind: 'attention', title: t.badMark })}
        />
      )}

      {edit?.conflict && (
        <div className={styles.settle} role="alertdialog" aria-label={t.conflictTitle}>
          <h2>{t.conflictTitle}</h2>
          <div className={styles.sides}>
            <p>
              {t.you}
              <b>{shown(edit.mark)}</b>
            </p>
            <p>
              {edit.conflict.by}, {formatTime(new Date(edit.conflict.at))}
              <b>{shown(edit.conflict.mark)}</b>
            </p>
          </div>
          <div className={styles.sides}>
            <Button look="filled" onClick={() => marks.settle(edit, true)}>
              {t.keepMine(shown(edit.mark))}
            </Button>
            <Button onClick={() => marks.settle(edit, false)}>{t.takeTheirs(shown(edit.conflict.mark))}</Button>
          </div>
        </div>
      )}

      <div className={styles.foot}>
        {row && control && (
          <p>
            <b>
              {row.name}, {inLocale(control.name, locale)}: {shown(edit ? edit.mark : before)}
            </b>{' '}
            {edit && before !== null && t.was(shown(before))}
            <Button look="link" onClick={() => setAsked('history')}>
              {t.history}
            </Button>
          </p>
        )}
        {sheet.can.mark && (
          <label className={styles.reason}>
            {t.reason}
            <select value={marks.reason} onChange={(event) => marks.setReason(event.target.value as Reason /* one of the options */)}>
              {reasons.map((reason) => (
                <option key={reason} value={reason}>
                  {t.reasons[reason]}
                </option>
              ))}
            </select>
          </label>
        )}
        <p className={styles.saved} role="status">
          {marks.sending || (unsent > 0 && !marks.offline && !amending)
            ? t.sending
            : marks.savedAt && t.saved(formatTime(marks.savedAt, locale, { seconds: true }))}
        </p>
        {sheet.can.mark && (
          <p className={styles.keys}>
            <kbd>↑</kbd>
            <kbd>↓</kbd> {t.keys.move} <kbd>Enter</kbd> {t.keys.enter} <kbd>{t.absentKey}</kbd> {t.keys.absent} <kbd>Ctrl</kbd>
            <kbd>V</kbd> {t.keys.paste}
          </p>
        )}
      </div>

      {asked === 'publish' && (
        <ConfirmDialog
          question={t.publishAsk(sheet.rows.length)}
          consequence={t.publishThen}
          act={t.publish}
          keep={t.publishKeep}
          harmless
          pending={publish.pending}
          onAct={() => publish.run({ params: { offeringId }, body: {} })}
          onKeep={() => setAsked(null)}
        />
      )}
      {asked === 'reopen' && <ReopenDialog offeringId={offeringId} onClose={() => setAsked(null)} />}
      {asked === 'history' && row && control && (
        <Dialog title={`${row.name}, ${inLocale(control.name, locale)}`} onClose={() => setAsked(null)}>
          <EntryHistory offeringId={offeringId} learnerId={row.id} controlId={control.id} />
        </Dialog>
      )}
    </div>
  )
}
