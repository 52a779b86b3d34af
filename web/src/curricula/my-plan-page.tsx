import { planWords, type IndividualItem, type IndividualView } from '@dala/domain/curricula'
import { formatRange, inLocale } from '@dala/locale'
import { apiUrl, useApi, useLocale, useMessages, useText } from '#app'
import { Download, EmptyState, Loaded, Page, Section, Sheet, StatusBadge } from '#ui'
import { individualState } from './individual-plans-page.tsx'
import { PlanShare, useAmounts } from './plan-share.tsx'
import styles from './plans.module.css'
import { ScheduleGrid, ScheduleLegend } from './schedule-grid.tsx'
import { study } from './study.ts'

/** The learner's own plan: the one in force, else the one being made. Made for the phone. */
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
        {() => (plan === null ? <EmptyState title={t.noMine}>{t.noMineWhy}</EmptyState> : <Mine plan={plan} />)}
      </Loaded>
    </Page>
  )
}

/** This year's periods with their disciplines and weeks; what lies before and after is folded. */
function Mine({ plan }: { plan: IndividualView }) {
  const t = useMessages(study)
  const text = useText()
  const { locale } = useLocale()
  const { items } = plan.content
  const thisYear = new Set(plan.periods.map((period) => period.number))
  const rest = [...new Set(items.map((item) => item.period))]
    .filter((number) => number === null || !thisYear.has(number))
    .toSorted((a, b) => (a ?? 99) - (b ?? 99))
  return (
    <div className={styles.stack}>
      <PlanShare
        share={plan.share}
        items={items.map((item) => ({ ...item, cycle: t.distance }))}
        hoursPerCredit={plan.programme.level === 'tvet' || plan.programme.level === 'postsecondary' ? 24 : 30}
      />
      {plan.periods.map((period) => (
        <Section
          key={period.id}
          title={text(period.name)}
          aside={<span className={styles.seats}>{formatRange(period.startsOn, period.endsOn, locale)}</span>}
        >
          <Lines items={items.filter((item) => item.period === period.number)} />
          <Sheet flush>
            <ScheduleGrid content={plan.content} period={period} />
          </Sheet>
        </Section>
      ))}
      {plan.periods.length > 0 && <ScheduleLegend />}
      {rest.length > 0 && (
        <Sheet>
          {rest.map((number) => (
            <details key={number ?? 0} className={styles.fold}>
              <summary>{`${t.period} ${number ?? '–'}`}</summary>
              <Lines items={items.filter((item) => item.period === number)} bare />
            </details>
          ))}
        </Sheet>
      )}
    </div>
  )
}

function Lines({ items, bare = false }: { items: readonly IndividualItem[]; bare?: boolean }) {
  const t = useMessages(study)
  const { locale } = useLocale()
  const { amount } = useAmounts()
  const rows = (
    <ul className={styles.lines}>
      {items.map((item) => {
        const unit = item.credits === null ? 'hours' : 'credits'
        return (
          <li key={item.id}>
            <span className={styles.grow}>
              {inLocale(item.name, locale)}
              <span className={styles.second}>
                {[
                  planWords.control[item.control][locale],
                  item.source === 'elective' && t.elective,
                  item.distance > 0 &&
                    `${t.distance.toLowerCase()} ${amount(item.distance, unit)}${item.format ? `, ${t.formats[item.format].toLowerCase()}` : ''}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className="tabular unbroken">{amount(item.credits ?? item.hours ?? 0, unit)}</span>
          </li>
        )
      })}
    </ul>
  )
  return bare ? rows : <Sheet>{rows}</Sheet>
}
