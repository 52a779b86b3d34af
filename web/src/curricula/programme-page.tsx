import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { useApi, useCall, useMessages, useParam, useText, type ApiReply } from '#app'
import { Button, ButtonLink, Clause, ConfirmDialog, Facts, Loaded, Notice, Page, Section, Sheet, StatusBadge } from '#ui'
import { messages } from './messages.ts'
import { ProgrammeDialog } from './programme-dialog.tsx'
import { useAmounts } from './plan-share.tsx'
import styles from './plans.module.css'
import { plans } from './plans.ts'
import { Specialities } from './specialities.tsx'

type Programme = ApiReply<'GET /programmes/:programmeId'>

/** A programme: what the acts ask of it, its list for distance learning, its plans. */
export function ProgrammePage() {
  const programmeId = useParam('programmeId')
  const t = useMessages(plans)
  const query = useApi('GET /programmes/:programmeId', { params: { programmeId } })
  if (query.data === undefined)
    return (
      <Page title={t.programme}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    )
  return <Shown programme={query.data} />
}

function Shown({ programme }: { programme: Programme }) {
  const t = useMessages(plans)
  const words = useMessages(messages)
  const text = useText()
  const [open, setOpen] = useState<'edit' | 'specialities' | null>(null)
  return (
    <Page
      title={`${programme.code} ${text(programme.name)}`}
      lead={[words.levels[programme.level], programme.studyForms.map((form) => t.forms[form]).join(', ')].join(' · ')}
      actions={
        <>
          <ButtonLink to={`/study-plans?programmeId=${programme.id}`}>{t.plans}</ButtonLink>
          {programme.can.edit && (
            <Button look="filled" onClick={() => setOpen('edit')}>
              {t.editProgramme}
            </Button>
          )}
        </>
      }
    >
      <Section
        title={t.checks}
        aside={
          programme.specialityCode !== '' && programme.can.edit && <Button onClick={() => setOpen('specialities')}>{t.specialities}</Button>
        }
      >
        <Sheet>
          <ul className={styles.lines}>
            {programme.checks.map((check) => (
              <li key={check.slug}>
                <StatusBadge state={check.state === 'done' ? 'done' : check.state === 'missing' ? 'violated' : 'idle'} plain>
                  <span className="visually-hidden">{t.checkStates[check.state]}</span>
                </StatusBadge>
                <span className={styles.grow}>
                  {t.checkNames[check.slug]}
                  <span className={styles.second}>
                    {[check.slug === 'field-ban' ? '' : t.checkStates[check.state], check.detail].filter(Boolean).join(', ')}
                  </span>
                </span>
                <Clause id={check.clause} plain />
              </li>
            ))}
          </ul>
        </Sheet>
      </Section>
      <DistanceList programmeId={programme.id} />
      <Section title={words.programme}>
        <Sheet>
          <Facts
            facts={[
              [words.credits, programme.credits],
              [words.hours, programme.hours],
              [
                words.registerNumber,
                [programme.registerNumber, programme.registerDate && formatDate(programme.registerDate)].filter(Boolean).join(', '),
              ],
              [words.standard, programme.standard],
              [words.specialityCode, programme.specialityCode],
              [words.field, programme.fieldInForce && words.fields[programme.fieldInForce]],
            ]}
          />
        </Sheet>
      </Section>
      {open === 'edit' && <ProgrammeDialog programme={programme} licences={programme.licences} onClose={() => setOpen(null)} />}
      {open === 'specialities' && <Specialities first={programme.specialityCode} onClose={() => setOpen(null)} />}
    </Page>
  )
}

/** The list of disciplines allowed at a distance by the head's order, and the draft of the next. */
function DistanceList({ programmeId }: { programmeId: string }) {
  const t = useMessages(plans)
  const text = useText()
  const { amount } = useAmounts()
  const params = { programmeId }
  const [asking, setAsking] = useState(false)
  const query = useApi('GET /programmes/:programmeId/distance-list', { params })
  const save = useCall('PUT /programmes/:programmeId/distance-list')
  const order = useCall('POST /programmes/:programmeId/distance-list/order', { done: () => setAsking(false) })
  const lists = query.data
  const lines = (list: NonNullable<typeof lists>['draft']) =>
    list && (
      <Sheet>
        <ul className={styles.lines}>
          {list.items.map((item) => (
            <li key={item.code}>
              <span className={styles.grow}>
                {item.code} {text(item.name)}
              </span>
              <span className="tabular">{amount(item.volume, item.unit)}</span>
            </li>
          ))}
        </ul>
      </Sheet>
    )
  const draft = lists?.draft ?? null
  return (
    <Section
      title={t.list}
      aside={
        lists?.approved?.order && (
          <StatusBadge state="done">{t.listInForce(lists.approved.order.label, formatDate(lists.approved.order.orderedOn))}</StatusBadge>
        )
      }
    >
      <Loaded query={query}>
        {() => (
          <div className={styles.stack}>
            {lists?.approved ? lines(lists.approved) : <Notice state="idle">{t.noList}</Notice>}
            {draft && draft.items.length > 0 && (
              <>
                <h3>{t.listDraft}</h3>
                {lines(draft)}
              </>
            )}
            <div className={styles.bar}>
              {lists?.can.edit && lists.proposed.length > 0 && (
                <Button
                  pending={save.pending}
                  title={t.listFromPlansHint}
                  onClick={() => save.run({ params, body: { items: lists.proposed } })}
                >
                  {t.listFromPlans}
                </Button>
              )}
              {lists?.can.order && draft && draft.items.length > 0 && <Button onClick={() => setAsking(true)}>{t.listOrder}</Button>}
              <Clause id="A2023-16.b" plain />
            </div>
          </div>
        )}
      </Loaded>
      {asking && draft && (
        <ConfirmDialog
          harmless
          question={t.listOrderAsk(draft.items.length)}
          consequence={t.listOrderWhat}
          act={t.listOrder}
          keep={t.notYet}
          pending={order.pending}
          onKeep={() => setAsking(false)}
          onAct={() => order.run({ params, body: { revision: draft.revision } })}
        />
      )}
    </Section>
  )
}
