import { apiUrl, useApi, useMessages, useText } from '#app'
import { Download, EmptyState, Loaded, Page, StatusBadge } from '#ui'
import { individualState } from './individual-plans-page.tsx'
import { IndividualPlanView } from './individual-view.tsx'
import { study } from './study.ts'

/** The learner's own plan: the one in force, else the one being made. */
export function MyPlanPage() {
  const t = useMessages(study)
  const text = useText()
  const query = useApi('GET /my-individual-plan')
  const plan = query.data?.approved ?? query.data?.open ?? null
  return (
    <Page
      title={t.myPlan}
      badge={plan && <StatusBadge state={individualState[plan.status]}>{t.statuses[plan.status]}</StatusBadge>}
      lead={plan && `${plan.programme.code} ${text(plan.programme.name)}, ${t.version(plan.version)}`}
      actions={
        plan?.can.print && (
          <Download href={apiUrl('GET /individual-plans/:individualPlanId/file', { params: { individualPlanId: plan.id } })}>
            {t.print}
          </Download>
        )
      }
    >
      <Loaded query={query}>
        {() => (plan === null ? <EmptyState title={t.noMine}>{t.noMineWhy}</EmptyState> : <IndividualPlanView plan={plan} />)}
      </Loaded>
    </Page>
  )
}
