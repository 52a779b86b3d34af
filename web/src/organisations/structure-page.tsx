import { formatNumber } from '@dala/locale'
import { useState } from 'react'
import { Link, showToast, useAddress, useApi, useCall, useLocale, useMessages, useText } from '#app'
import { Button, CheckField, EmptyState, Icon, Loaded, Page } from '#ui'
import { messages } from './messages.ts'
import styles from './organisations.module.css'
import { UnitDialog, type Unit } from './unit-dialog.tsx'

/** The structure as a tree: faculties, departments, groups, classes, with those who study and work there. */
export function StructurePage() {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const [address, setAddress] = useAddress({ archived: '' })
  const query = useApi('GET /units', { query: { archived: address.archived === 'true' ? 'true' : 'false' } })
  const [open, setOpen] = useState<Unit | 'new' | null>(null)
  const units = query.data?.units
  return (
    <Page
      title={t.structure}
      lead={
        units &&
        t.structureLead(
          units.filter((unit) => !unit.archived).length,
          formatNumber(
            units.reduce((sum, unit) => sum + unit.learners, 0),
            locale,
          ),
        )
      }
      actions={
        query.data?.can.change && (
          <Button look="filled" onClick={() => setOpen('new')}>
            {t.addUnit}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(data) =>
          data.units.length === 0 ? (
            <EmptyState title={t.noUnits}>{t.noUnitsWhy}</EmptyState>
          ) : (
            <>
              <CheckField
                field={{
                  name: 'archived',
                  value: address.archived === 'true',
                  set: (shown) => setAddress({ archived: shown ? 'true' : '' }),
                  leave: () => {},
                  error: undefined,
                }}
                label={t.showArchive}
              />
              <Tree units={data.units} mayChange={data.can.change} onOpen={setOpen} />
            </>
          )
        }
      </Loaded>
      {open !== null && <UnitDialog unit={open === 'new' ? null : open} units={units ?? []} onEnd={() => setOpen(null)} />}
    </Page>
  )
}

const depthOf = (unit: Unit, byId: ReadonlyMap<string, Unit>): number => {
  const parent = unit.parentId === null ? undefined : byId.get(unit.parentId)
  return parent === undefined ? 0 : depthOf(parent, byId) + 1
}

function Tree({ units, mayChange, onOpen }: { units: readonly Unit[]; mayChange: boolean; onOpen: (unit: Unit) => void }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const restore = useCall('POST /units/restore', { done: () => showToast({ kind: 'done', title: t.restored }) })
  return (
    <ul className={styles.tree}>
      {units.map((unit) => {
        const isGroup = unit.kind === 'group' || unit.kind === 'class'
        return (
          <li key={unit.id} style={{ paddingInlineStart: `${depthOf(unit, byId) * 24}px` }} data-archived={unit.archived || undefined}>
            <Icon name={isGroup ? 'group' : 'structure'} size={18} />
            <div className={styles.unit}>
              {isGroup ? <Link to={`/learners?unitId=${unit.id}`}>{text(unit.names)}</Link> : <b>{text(unit.names)}</b>}
              <span className={styles.note}>
                {[
                  t.unitKinds[unit.kind],
                  unit.code !== '' && unit.code !== text(unit.names) && unit.code,
                  unit.language && t.languages[unit.language],
                  unit.learners > 0 && t.learnersIn(formatNumber(unit.learners, locale)),
                  unit.staff > 0 && t.staffIn(formatNumber(unit.staff, locale)),
                  unit.archived && t.inArchive,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            {mayChange &&
              (unit.archived ? (
                <Button look="link" onClick={() => restore.run({ body: { unitIds: [unit.id] } })}>
                  {t.undo}
                </Button>
              ) : (
                <Button look="link" aria-label={t.actions(text(unit.names))} onClick={() => onOpen(unit)}>
                  {t.change}
                </Button>
              ))}
          </li>
        )
      })}
    </ul>
  )
}
