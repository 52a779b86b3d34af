import {
  emptyItem,
  judgedPlan,
  judgeEdit,
  listOfPlan,
  mostAllowed,
  ruleSetOfPlan,
  summarise,
  type PlanItemFields,
  type Refusal,
  type ShareSummary,
} from '@dala/domain/curricula'
import { unitOf } from '@dala/domain/regulations'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Problem, showProblem, useCall, useLeaveGuard, type ApiReply } from '#app'

export type StudyPlan = ApiReply<'GET /study-plans/:planId'>

/** What an edit may not do, with what may stand instead. */
export interface Refused {
  refusal: Refusal
  item: PlanItemFields | null
  /** The line that the edit took away, where that is what it may not do. */
  gone: PlanItemFields | null
  /** The volume that is saved, and the largest lawful one. */
  saved: number
  most: number
}

export type Saving = 'saved' | 'saving' | 'waiting' | 'refused' | 'failed'

export interface PlanEdits {
  items: readonly PlanItemFields[]
  share: ShareSummary
  savedShare: ShareSummary
  refused: Refused | null
  saving: Saving
  savedAt: Date | null
  canUndo: boolean
  change: (next: (items: readonly PlanItemFields[]) => readonly PlanItemFields[]) => void
  set: (id: string, change: Partial<PlanItemFields>) => void
  add: (after?: string) => string
  remove: (id: string) => void
  move: (id: string, by: 1 | -1) => void
  undo: () => void
}

const quiet = 700
const mostUndo = 100

/**
 * A plan under the hands: every edit is judged at once by the rule that the server asks too. A lawful one is saved after a moment,
 * an unlawful one stays in its cell unsaved and says why.
 */
export function usePlan(plan: StudyPlan): PlanEdits {
  const [items, setItems] = useState<readonly PlanItemFields[]>(plan.items)
  const [saved, setSaved] = useState({ items: plan.items as readonly PlanItemFields[], revision: plan.revision })
  const [past, setPast] = useState<readonly (readonly PlanItemFields[])[]>([])
  const [failed, setFailed] = useState(false)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const busy = useRef(false)
  const save = useCall('PUT /study-plans/:planId/items', {
    quiet: true,
    refresh: ['GET /study-plans/:planId', 'GET /study-plans', 'GET /home', 'GET /home/counts'],
  })

  const judged = useMemo(() => {
    const before = judgedPlan(plan, saved.items)
    const after = judgedPlan(plan, items)
    const ruleSet = ruleSetOfPlan(plan)
    if (ruleSet === null) {
      const bare = (one: typeof before) => summarise(one, { results: [], unit: unitOf(one) }, plan.settings)
      return { share: bare(after), savedShare: bare(before), refused: null }
    }
    const list = listOfPlan(plan)
    const edit = judgeEdit(before, after, ruleSet, plan.settings, list)
    const kept = judgeEdit(before, before, ruleSet, plan.settings)
    const [refusal] = edit.refusals
    const first = (lines: readonly PlanItemFields[]) => lines.find((each) => each.id === refusal?.itemIds[0])
    const item = first(items)
    return {
      share: summarise(after, edit.verdict, plan.settings),
      savedShare: summarise(before, kept.verdict, plan.settings),
      refused:
        refusal === undefined
          ? null
          : {
              refusal,
              item: item ?? null,
              gone: item === undefined ? (first(saved.items) ?? null) : null,
              saved: saved.items.find((each) => each.id === item?.id)?.distance ?? 0,
              most: item === undefined ? 0 : mostAllowed(after, item.id, ruleSet, plan.settings, list),
            },
    }
  }, [plan, items, saved])

  const dirty = items !== saved.items
  const { refused } = judged
  useEffect(() => {
    if (!dirty || refused !== null || failed || !plan.can.edit) return
    const timer = setTimeout(async () => {
      if (busy.current) return
      busy.current = true
      try {
        const reply = await save.send({ params: { planId: plan.id }, body: { revision: saved.revision, items: [...items] } })
        setSaved({ items, revision: reply.plan.revision })
        setSavedAt(new Date())
      } catch (error) {
        setFailed(true)
        if (error instanceof Problem) showProblem(error)
      } finally {
        busy.current = false
      }
    }, quiet)
    return () => clearTimeout(timer)
  }, [dirty, refused, failed, items, saved, plan.can.edit, plan.id, save])

  useLeaveGuard(dirty && plan.can.edit)

  const change: PlanEdits['change'] = (next) => {
    setPast((before) => [...before.slice(-mostUndo), items])
    setFailed(false)
    setItems(next(items))
  }
  return {
    items,
    ...judged,
    saving: failed ? 'failed' : refused !== null ? 'refused' : dirty ? (save.pending ? 'saving' : 'waiting') : 'saved',
    savedAt,
    canUndo: past.length > 0,
    change,
    set: (id, fields) => change((all) => all.map((item) => (item.id === id ? { ...item, ...fields } : item))),
    add: (after) => {
      const id = crypto.randomUUID()
      change((all) => {
        const place = after === undefined ? all.length : all.findIndex((item) => item.id === after) + 1
        const before = all[place - 1]
        const fresh = {
          ...emptyItem(id),
          cycle: before?.cycle ?? '',
          component: before?.component ?? 'compulsory',
          period: before?.period ?? null,
        }
        return [...all.slice(0, place), fresh, ...all.slice(place)]
      })
      return id
    },
    remove: (id) => change((all) => all.filter((item) => item.id !== id)),
    move: (id, by) =>
      change((all) => {
        const from = all.findIndex((item) => item.id === id)
        const to = from + by
        const [one, other] = [all[from], all[to]]
        return one === undefined || other === undefined
          ? all
          : all.map((item, index) => (index === from ? other : index === to ? one : item))
      }),
    undo: () => {
      const last = past.at(-1)
      if (last === undefined) return
      setPast(past.slice(0, -1))
      setFailed(false)
      setItems(last)
    },
  }
}
