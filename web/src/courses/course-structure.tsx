import { formatSince, formatUntil } from '@dala/locale'
import { useState } from 'react'
import { Link, useCall, useLocale, useMessages, useText, type ApiReply } from '#app'
import { Button, ConfirmDialog, EmptyState, Icon, IconButton, StatusBadge } from '#ui'
import { ItemDialog, ModuleDialog, TestDialog } from './structure-dialogs.tsx'
import { messages } from './office.messages.ts'
import styles from './office.module.css'

type Offering = ApiReply<'GET /offerings/:offeringId'>
type Module = Offering['modules'][number]
type Item = Module['items'][number]

type Asked =
  | { what: 'module'; module: Module | null }
  | { what: 'item'; moduleId: string; item: Item | null }
  | { what: 'test'; moduleId: string }
  | { what: 'remove'; item: Item }

/** Modules with their lessons and tests, in order; moved by buttons, so that a keyboard and a phone can. */
export function CourseStructure({ offering }: { offering: Offering }) {
  const t = useMessages(messages)
  const text = useText()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const arrange = useCall('PUT /offerings/:offeringId/arrangement')
  const removeModule = useCall('DELETE /offerings/:offeringId/modules/:moduleId')
  const removeItem = useCall('DELETE /offerings/:offeringId/items/:itemId', { done: close })
  const { modules } = offering
  const params = { offeringId: offering.id }
  const canWrite = offering.can.write

  const send = (next: readonly Module[]) =>
    arrange.run({ params, body: { modules: next.map((module) => ({ id: module.id, items: module.items.map((item) => item.id) })) } })
  const swap = <T,>(list: readonly T[], at: number, by: number): T[] => {
    const next = [...list]
    const [one] = next.splice(at, 1)
    if (one !== undefined) next.splice(at + by, 0, one)
    return next
  }
  /** An item at the edge of its module goes over into the neighbouring one. */
  const moveItem = (moduleAt: number, itemAt: number, by: -1 | 1) => {
    const module = modules[moduleAt]
    const item = module?.items[itemAt]
    if (!module || !item) return
    if (itemAt + by >= 0 && itemAt + by < module.items.length)
      return send(modules.map((one) => (one.id === module.id ? { ...one, items: swap(one.items, itemAt, by) } : one)))
    const neighbour = modules[moduleAt + by]
    if (!neighbour) return
    send(
      modules.map((one) =>
        one.id === module.id
          ? { ...one, items: one.items.filter((other) => other.id !== item.id) }
          : one.id === neighbour.id
            ? { ...one, items: by < 0 ? [...one.items, item] : [item, ...one.items] }
            : one,
      ),
    )
  }

  return (
    <div className={styles.modules}>
      {modules.length === 0 && <EmptyState title={t.noModules}>{t.noModulesWhy}</EmptyState>}
      {modules.map((module, at) => (
        <section key={module.id} className={styles.module}>
          <div className={styles.moduleHead}>
            <h2>
              {at + 1}. {text(module.name) || t.nameless}
            </h2>
            <ModuleDates module={module} />
            {canWrite && (
              <>
                <IconButton name="up" label={t.up} disabled={at === 0 || arrange.pending} onClick={() => send(swap(modules, at, -1))} />
                <IconButton
                  name="down"
                  label={t.down}
                  disabled={at === modules.length - 1 || arrange.pending}
                  onClick={() => send(swap(modules, at, 1))}
                />
                <IconButton name="edit" label={t.editModule} onClick={() => setAsked({ what: 'module', module })} />
                <IconButton
                  name="remove"
                  label={t.removeModule}
                  disabled={module.items.length > 0}
                  onClick={() => removeModule.run({ params: { ...params, moduleId: module.id } })}
                />
              </>
            )}
          </div>
          {module.items.map((item, itemAt) => (
            <div key={item.id} className={styles.itemRow}>
              <Icon name={item.kind === 'test' ? 'exam' : 'lessons'} size={20} />
              <ItemWords item={item} offering={offering} />
              {canWrite && (
                <span>
                  <IconButton
                    name="up"
                    label={t.up}
                    disabled={(at === 0 && itemAt === 0) || arrange.pending}
                    onClick={() => moveItem(at, itemAt, -1)}
                  />
                  <IconButton
                    name="down"
                    label={t.down}
                    disabled={(at === modules.length - 1 && itemAt === module.items.length - 1) || arrange.pending}
                    onClick={() => moveItem(at, itemAt, 1)}
                  />
                  <IconButton name="settings" label={t.editItem} onClick={() => setAsked({ what: 'item', moduleId: module.id, item })} />
                  <IconButton name="remove" label={t.removeItem} onClick={() => setAsked({ what: 'remove', item })} />
                </span>
              )}
            </div>
          ))}
          {canWrite && (
            <div className={styles.moduleFoot}>
              <Button look="quiet" icon="add" onClick={() => setAsked({ what: 'item', moduleId: module.id, item: null })}>
                {t.addLesson}
              </Button>
              <Button look="quiet" icon="add" onClick={() => setAsked({ what: 'test', moduleId: module.id })}>
                {t.addTest}
              </Button>
            </div>
          )}
        </section>
      ))}
      {canWrite && (
        <div>
          <Button icon="add" onClick={() => setAsked({ what: 'module', module: null })}>
            {t.addModule}
          </Button>
        </div>
      )}
      {asked?.what === 'module' && <ModuleDialog offering={offering} module={asked.module} onClose={close} />}
      {asked?.what === 'item' && <ItemDialog offering={offering} moduleId={asked.moduleId} item={asked.item} onClose={close} />}
      {asked?.what === 'test' && <TestDialog offering={offering} moduleId={asked.moduleId} onClose={close} />}
      {asked?.what === 'remove' && (
        <ConfirmDialog
          question={t.removeItemAsk(text(asked.item.name))}
          consequence={t.removeItemWhat}
          act={t.removeItem}
          keep={t.keep}
          pending={removeItem.pending}
          onAct={() => removeItem.run({ params: { ...params, itemId: asked.item.id } })}
          onKeep={close}
        />
      )}
    </div>
  )
}

function ModuleDates({ module }: { module: Module }) {
  const { locale } = useLocale()
  const words = [module.opensOn && formatSince(module.opensOn, locale), module.dueOn && formatUntil(module.dueOn, locale)].filter(Boolean)
  return words.length > 0 && <span className={styles.small}>{words.join(' ')}</span>
}

function ItemWords({ item, offering }: { item: Item; offering: Offering }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const name = text(item.name) || t.nameless
  const facts = [
    item.kind === 'test' && t.test,
    item.minutes !== null && t.minutes(item.minutes),
    item.dueOn && formatUntil(item.dueOn, locale),
    item.mode === 'online' && t.modes.online,
  ].filter(Boolean)
  return (
    <div className={styles.itemWords}>
      {item.kind === 'lesson' && offering.can.readDraft ? (
        <Link to={`/courses/${offering.id}/lessons/${item.id}`}>{name}</Link>
      ) : item.kind === 'test' && offering.can.write ? (
        <Link to={`/testing/${item.testId ?? ''}`}>{name}</Link>
      ) : (
        name
      )}
      <div className={styles.row} style={{ marginTop: 2 }}>
        {facts.length > 0 && <span className={styles.small}>{facts.join(' · ')}</span>}
        {item.kind === 'lesson' && (
          <StatusBadge plain state={item.publishedNumber === null ? 'idle' : item.changed ? 'term' : 'done'}>
            {item.publishedNumber === null ? t.neverPublished : item.changed ? t.changed : t.version(item.publishedNumber)}
          </StatusBadge>
        )}
      </div>
    </div>
  )
}
