import { planWords, type IndividualContent, type IndividualItem, type IndividualView as View } from '@dala/domain/curricula'
import { formatRange, inLocale } from '@dala/locale'
import { useLocale, useMessages, useText } from '#app'
import { Clause, DataTable, EmptyState, Notice, Section, Sheet } from '#ui'
import { PlanShare, useAmounts } from './plan-share.tsx'
import styles from './plans.module.css'
import { ScheduleGrid, ScheduleLegend } from './schedule-grid.tsx'
import { study } from './study.ts'

interface Props {
  plan: View
  /** What the hands hold, where it differs from what is saved. */
  content?: IndividualContent
  onItem?: (item: IndividualItem) => void
}

/** A learner's plan: the share, what stands against it, the disciplines by period, the schedule by week. */
export function IndividualPlanView({ plan, content = plan.content, onItem }: Props) {
  const t = useMessages(study)
  const text = useText()
  const { locale } = useLocale()
  const { amount } = useAmounts()
  const items = content.items.toSorted((a, b) => (a.period ?? 99) - (b.period ?? 99))
  const lowest = plan.periods.length > 0
  return (
    <div className={styles.stack}>
      <PlanShare
        share={plan.share}
        items={items.map((item) => ({ ...item, cycle: t.distance }))}
        hoursPerCredit={plan.programme.level === 'tvet' || plan.programme.level === 'postsecondary' ? 24 : 30}
      />
      {plan.missingItems.length > 0 && (
        <Notice state="violated" title={t.missing}>
          {plan.missingItems.map((name) => text(name)).join(', ')}
        </Notice>
      )}
      {plan.faults.map((fault) => (
        <Notice key={`${fault.slug} ${fault.clause}`} state="violated" title={text(fault.text)}>
          {fault.clause && <Clause id={fault.clause} />}
        </Notice>
      ))}
      <Section title={t.items}>
        <DataTable
          label={t.items}
          pages={{ items }}
          rowKey={(item) => item.id}
          columns={[
            { key: 'period', title: t.period, cell: (item) => item.period ?? '–', width: '70px' },
            {
              key: 'name',
              title: t.name,
              main: true,
              cell: (item) => (
                <>
                  {inLocale(item.name, locale)}
                  <span className={styles.second}>
                    {[item.code, planWords.kind[item.kind][locale], item.source === 'elective' && t.elective].filter(Boolean).join(', ')}
                  </span>
                </>
              ),
            },
            {
              key: 'size',
              title: t.size,
              align: 'end',
              cell: (item) =>
                item.credits !== null ? amount(item.credits, 'credits') : item.hours !== null ? amount(item.hours, 'hours') : '–',
            },
            {
              key: 'distance',
              title: t.distance,
              align: 'end',
              cell: (item) =>
                onItem ? (
                  <input
                    className={styles.input}
                    inputMode="decimal"
                    aria-label={`${t.distance}: ${inLocale(item.name, locale)}`}
                    value={String(item.distance).replace('.', ',')}
                    onChange={(event) => {
                      const value = Number(event.target.value.replace(',', '.'))
                      if (Number.isFinite(value) && value >= 0)
                        onItem({
                          ...item,
                          distance: value,
                          format: value > 0 ? (item.format ?? plan.formats.allowed[0] ?? 'mixed') : null,
                          technologies: value > 0 && item.technologies.length === 0 ? ['network'] : item.technologies,
                        })
                    }}
                  />
                ) : item.distance > 0 ? (
                  amount(item.distance, item.credits !== null ? 'credits' : 'hours')
                ) : (
                  '–'
                ),
            },
            {
              key: 'format',
              title: t.format,
              cell: (item) =>
                onItem && item.distance > 0 ? (
                  <select
                    className={styles.select}
                    aria-label={`${t.format}: ${inLocale(item.name, locale)}`}
                    value={item.format ?? ''}
                    onChange={(event) =>
                      onItem({ ...item, format: plan.formats.allowed.find((each) => each === event.target.value) ?? null })
                    }
                  >
                    {plan.formats.allowed.map((format) => (
                      <option key={format} value={format}>
                        {t.formats[format]}
                      </option>
                    ))}
                  </select>
                ) : item.format ? (
                  t.formats[item.format]
                ) : (
                  '–'
                ),
            },
            { key: 'control', title: t.control, wide: true, cell: (item) => planWords.control[item.control][locale] },
          ]}
        />
      </Section>
      <Section title={t.schedule} aside={lowest && <ScheduleLegend />}>
        {lowest ? (
          plan.periods.map((period) => (
            <Sheet key={period.id} flush>
              <p className={styles.second} style={{ padding: '10px 12px 0' }}>
                {formatRange(period.startsOn, period.endsOn, locale)}
              </p>
              <ScheduleGrid content={content} period={period} />
            </Sheet>
          ))
        ) : (
          <EmptyState title={t.noPeriods} />
        )}
      </Section>
    </div>
  )
}
