import type { IndividualContent, IndividualView } from '@dala/domain/curricula'
import { formatDate } from '@dala/locale'
import { useState } from 'react'
import { apiUrl, useApi, useCall, useGo, useMessages, useParam, useText } from '#app'
import { Button, Dialog, Download, Form, Loaded, Notice, Page, StatusBadge, TextArea, useForm } from '#ui'
import { individualState } from './individual-plans-page.tsx'
import { IndividualPlanView } from './individual-view.tsx'
import { study } from './study.ts'

/** One learner's individual plan, where the adviser sets volumes and formats and approves it. */
export function IndividualPlanPage() {
  const individualPlanId = useParam('individualPlanId')
  const t = useMessages(study)
  const query = useApi('GET /individual-plans/:individualPlanId', { params: { individualPlanId } })
  if (query.data === undefined)
    return (
      <Page title={t.individualPlan}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    )
  return <Shown key={query.data.revision} plan={query.data} />
}

function Shown({ plan }: { plan: IndividualView }) {
  const t = useMessages(study)
  const text = useText()
  const go = useGo()
  const params = { individualPlanId: plan.id }
  const at = { params, body: { revision: plan.revision } }
  const [content, setContent] = useState<IndividualContent>(plan.content)
  const [returning, setReturning] = useState(false)
  const save = useCall('PUT /individual-plans/:individualPlanId/content')
  const layOut = useCall('POST /individual-plans/:individualPlanId/schedule')
  const submit = useCall('POST /individual-plans/:individualPlanId/submission')
  const decide = useCall('POST /individual-plans/:individualPlanId/decision')
  const version = useCall('POST /individual-plans', { done: (made) => go(`/individual-plans/${made.id}`) })
  const dirty = content !== plan.content
  return (
    <Page
      title={plan.learner.name}
      badge={<StatusBadge state={individualState[plan.status]}>{t.statuses[plan.status]}</StatusBadge>}
      lead={[
        `${plan.programme.code} ${text(plan.programme.name)}`,
        text(plan.learner.group),
        t.version(plan.version),
        plan.document && `№ ${plan.document.label}`,
        plan.decided && t.decided(plan.decided.by, formatDate(plan.decided.on)),
      ]
        .filter(Boolean)
        .join(', ')}
      actions={
        <>
          {plan.can.print && <Download href={apiUrl('GET /individual-plans/:individualPlanId/file', { params })}>{t.print}</Download>}
          {plan.can.version && (
            <Button pending={version.pending} onClick={() => version.run({ body: { learnerId: plan.learner.id } })}>
              {t.newVersion}
            </Button>
          )}
          {plan.can.edit && !dirty && (
            <Button pending={layOut.pending} onClick={() => layOut.run(at)}>
              {t.scheduleAnew}
            </Button>
          )}
          {plan.can.edit && dirty && (
            <Button
              look="filled"
              pending={save.pending}
              onClick={() => save.run({ params, body: { revision: plan.revision, ...content } })}
            >
              {t.save}
            </Button>
          )}
          {plan.can.submit && !dirty && (
            <Button look="filled" pending={submit.pending} onClick={() => submit.run(at)}>
              {t.submit}
            </Button>
          )}
          {plan.can.decide && (
            <>
              <Button onClick={() => setReturning(true)}>{t.giveBack}</Button>
              <Button
                look="filled"
                pending={decide.pending}
                onClick={() => decide.run({ params, body: { revision: plan.revision, decision: 'approved', note: '' } })}
              >
                {t.approve}
              </Button>
            </>
          )}
        </>
      }
    >
      {plan.status === 'returned' && plan.note && (
        <Notice state="attention" title={t.note}>
          {plan.note}
        </Notice>
      )}
      <IndividualPlanView
        plan={plan}
        content={content}
        {...(plan.can.edit && {
          onItem: (item) => setContent((all) => ({ ...all, items: all.items.map((each) => (each.id === item.id ? item : each)) })),
        })}
      />
      {returning && <Return plan={plan} onClose={() => setReturning(false)} />}
    </Page>
  )
}

function Return({ plan, onClose }: { plan: IndividualView; onClose: () => void }) {
  const t = useMessages(study)
  const decide = useCall('POST /individual-plans/:individualPlanId/decision', { quiet: true })
  const form = useForm({ initial: { note: '' } })
  return (
    <Dialog title={t.giveBack} onClose={onClose}>
      <Form
        form={form}
        submit={t.giveBack}
        unavailable={form.values.note.trim() === '' && t.noteWhy}
        onSubmit={async ({ note }) => {
          await decide.send({ params: { individualPlanId: plan.id }, body: { revision: plan.revision, decision: 'returned', note } })
          onClose()
        }}
      >
        <TextArea field={form.field('note')} label={t.note} hint={t.noteWhy} maxLength={1000} />
      </Form>
    </Dialog>
  )
}
