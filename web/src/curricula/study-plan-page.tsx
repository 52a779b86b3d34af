import { judgedPlan, judgeEdit, ruleSetOfPlan, type PlanItemFields } from '@dala/domain/curricula'
import { formatDate, inLocale } from '@dala/locale'
import { useEffect, useState } from 'react'
import { apiUrl, useApi, useCall, useGo, useLocale, useMessages, useParam, useText } from '#app'
import { Button, Clause, ConfirmDialog, Download, EmptyState, Loaded, Notice, Page, SavedMark, Section, Sheet, StatusBadge } from '#ui'
import { ApproveDialog } from './approve-dialog.tsx'
import { Exemptions } from './exemptions.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { PlanGrid } from './plan-grid.tsx'
import { PlanShare, useAmounts } from './plan-share.tsx'
import styles from './plans.module.css'
import { plans } from './plans.ts'
import { planState } from './study-plans-page.tsx'
import { usePlan, type Refused, type StudyPlan } from './use-plan.ts'

/** A working study plan: its share at a distance, its lines, what stands against it, and the decision that puts it into force. */
export function StudyPlanPage() {
  const planId = useParam('planId')
  const t = useMessages(plans)
  const query = useApi('GET /study-plans/:planId', { params: { planId } })
  if (query.data === undefined)
    return (
      <Page title={t.plan}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    )
  return <Shown key={`${query.data.id} ${query.data.status}`} plan={query.data} />
}

function Shown({ plan }: { plan: StudyPlan }) {
  const t = useMessages(plans)
  const text = useText()
  const go = useGo()
  const { locale } = useLocale()
  const edits = usePlan(plan)
  const [open, setOpen] = useState<'approve' | 'import' | 'discard' | null>(null)
  const params = { planId: plan.id }
  const version = useCall('POST /study-plans/:planId/versions', { done: (made) => go(`/study-plans/${made.id}`) })
  const agenda = useCall('POST /study-plans/:planId/agenda')
  const school = !['bachelor', 'master', 'doctor'].includes(plan.programme.level)
  const discard = useCall('DELETE /study-plans/:planId', { done: () => go('/study-plans') })
  useEffect(() => {
    const undo = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey && edits.canUndo) {
        event.preventDefault()
        edits.undo()
      }
    }
    addEventListener('keydown', undo)
    return () => removeEventListener('keydown', undo)
  }, [edits])
  const ruleSet = ruleSetOfPlan(plan)
  const banned = (item: PlanItemFields): boolean => {
    if (ruleSet === null) return false
    const one = judgedPlan(plan, [{ ...item, credits: null, hours: 100, distance: 1, onlinePossible: true }])
    return judgeEdit(judgedPlan(plan, []), one, ruleSet, plan.settings).refusals.some(
      (each) => each.slug === 'item-ban' || each.slug === 'programme-ban',
    )
  }
  return (
    <Page
      title={`${plan.programme.code} ${text(plan.programme.name)}`}
      badge={<StatusBadge state={planState[plan.status]}>{t.statuses[plan.status]}</StatusBadge>}
      lead={[
        t.forms[plan.studyForm],
        t.cohortOf(plan.cohort),
        t.version(plan.version),
        plan.arrangement !== 'none' && t.arrangements[plan.arrangement],
        plan.councils.waiting && t.waitsForCouncil,
        plan.decision && t.decision(t.bodies[plan.decision.body], plan.decision.number, formatDate(plan.decision.decidedOn)),
      ]
        .filter(Boolean)
        .join(', ')}
      actions={
        <>
          <Download href={apiUrl('GET /study-plans/:planId/file', { params })}>{t.export}</Download>
          {plan.can.edit && <Button onClick={() => setOpen('import')}>{t.import}</Button>}
          {plan.can.edit && !plan.councils.waiting && plan.councils.adopted.length === 0 && (
            <Button
              pending={agenda.pending}
              onClick={() => agenda.run({ params, body: { council: school ? 'pedagogical-council' : 'academic-council' } })}
            >
              {t.onAgenda}
            </Button>
          )}
          {plan.can.version && (
            <Button pending={version.pending} onClick={() => version.run({ params, body: {} })}>
              {t.newVersion}
            </Button>
          )}
          {plan.can.approve && (
            <Button look="filled" unavailable={edits.saving !== 'saved' && t.refusedEdit} onClick={() => setOpen('approve')}>
              {t.approve}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.stack}>
        <PlanShare
          share={edits.share}
          saved={edits.savedShare}
          items={edits.items}
          refused={edits.refused !== null}
          refusedCycle={edits.refused?.item?.cycle}
          hoursPerCredit={plan.settings.hoursPerCredit}
        />
        {edits.items.length === 0 ? (
          <EmptyState title={t.emptyPlan} {...(plan.can.edit && { action: <Button onClick={() => edits.add()}>{t.addRow}</Button> })}>
            {t.emptyPlanWhy}
          </EmptyState>
        ) : (
          <PlanGrid edits={edits} writable={plan.can.edit} banned={banned} />
        )}
        {edits.refused && (
          <div className={styles.refusedAt}>
            <RefusedEdit refused={edits.refused} edits={edits} />
          </div>
        )}
        {plan.can.edit && edits.items.length > 0 && (
          <div className={styles.bar}>
            <Button icon="add" onClick={() => edits.add()}>
              {t.addRow}
            </Button>
            <Button icon="undo" unavailable={!edits.canUndo && t.undo} onClick={edits.undo}>
              {t.undo}
            </Button>
            <SavedMark
              saving={
                edits.saving === 'failed' || edits.saving === 'refused'
                  ? { state: 'failed' }
                  : edits.saving === 'saved'
                    ? { state: 'saved', ...(edits.savedAt && { at: edits.savedAt }) }
                    : { state: 'saving' }
              }
            />
            <p className={styles.keys}>{t.keys}</p>
          </div>
        )}
        <Section title={t.standsAgainst}>
          {plan.faults.length === 0 ? (
            <Notice state="done">{t.nothingAgainst}</Notice>
          ) : (
            <Sheet>
              <ul className={styles.lines}>
                {plan.faults.map((fault) => (
                  <li key={`${fault.slug} ${fault.clause} ${fault.itemIds.join()}`}>
                    <span className={styles.grow}>
                      {text(fault.text)}
                      <span className={styles.second}>
                        {fault.itemIds
                          .map((id) => plan.items.find((item) => item.id === id))
                          .map((item) => item && (inLocale(item.name, locale) || item.code))
                          .filter(Boolean)
                          .join(', ')}
                      </span>
                    </span>
                    {fault.clause && <Clause id={fault.clause} plain />}
                  </li>
                ))}
              </ul>
            </Sheet>
          )}
        </Section>
        <Exemptions plan={plan} />
        {plan.can.discard && (
          <p>
            <Button look="link" onClick={() => setOpen('discard')}>
              {t.discard}
            </Button>
          </p>
        )}
      </div>
      {open === 'approve' && <ApproveDialog plan={plan} onClose={() => setOpen(null)} />}
      {open === 'import' && <ImportDialog plan={plan} edits={edits} onClose={() => setOpen(null)} />}
      {open === 'discard' && (
        <ConfirmDialog
          question={t.discardAsk}
          act={t.discard}
          keep={t.keepDraft}
          pending={discard.pending}
          onKeep={() => setOpen(null)}
          onAct={() => discard.run({ params })}
        />
      )}
    </Page>
  )
}

/** The typed value stays in its cell; here stand the reason, the clause and the two ways on. */
function RefusedEdit({ refused, edits }: { refused: Refused; edits: ReturnType<typeof usePlan> }) {
  const t = useMessages(plans)
  const text = useText()
  const { locale } = useLocale()
  const { amount } = useAmounts()
  const { item, gone, refusal, most, saved } = refused
  const nameOf = (line: PlanItemFields) => inLocale(line.name, locale) || line.code
  const unit = item === null || item.credits === null ? 'hours' : 'credits'
  return (
    <Notice
      state="violated"
      title={
        item !== null
          ? t.notSaved(`${nameOf(item)}: ${amount(item.distance, unit)}`)
          : gone !== null
            ? t.notRemoved(nameOf(gone))
            : t.refusedEdit
      }
    >
      <div className={styles.refusal}>
        <span className={styles.grow}>
          {text(refusal.text)} {item !== null && refusal.slug === 'limit' && t.atMost(amount(most, unit))}
        </span>
        {refusal.clause && <Clause id={refusal.clause} />}
        {item !== null && item.distance > most && (
          <Button onClick={() => edits.set(item.id, { distance: most, byAuthority: Math.min(item.byAuthority, most) })}>
            {t.put(amount(most, unit))}
          </Button>
        )}
        {item !== null && saved !== most && saved < item.distance && (
          <Button onClick={() => edits.set(item.id, { distance: saved, byAuthority: Math.min(item.byAuthority, saved) })}>
            {t.takeBack(amount(saved, unit))}
          </Button>
        )}
        {(item === null || item.distance <= most) && <Button onClick={edits.undo}>{t.undo}</Button>}
      </div>
    </Notice>
  )
}
