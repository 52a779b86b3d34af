import type { Item } from '@dala/domain/councils'
import type { Actor } from '@dala/domain/identity'
import { toIsoDate } from '@dala/locale'
import type { Trx } from '#lib/db'
import { listItemPersons, type ItemRow } from './items.queries.ts'
import { nameOf } from './people.queries.ts'
import { mayKeep, mayReadItem, type Tie } from './policy.ts'

const closedTitle = {
  kk: 'Жеке тұлғаға қатысты мәселе',
  ru: 'Вопрос, касающийся отдельных лиц',
  en: 'A matter about particular persons',
}

/** Matters as a reader may see them: of those about persons only that they are there. */
export async function showItems(trx: Trx, actor: Actor, tie: Tie, rows: readonly ItemRow[]): Promise<Item[]> {
  if (rows.length === 0) return []
  const persons = await listItemPersons(
    trx,
    actor.orgId,
    rows.map((row) => row.id),
  )
  return rows.map((row): Item => {
    const concerned = persons.filter((person) => person.item_id === row.id)
    const open = mayReadItem(actor, tie, { hasPersons: concerned.length > 0, readPermission: row.read_permission })
    return {
      id: row.id,
      status: row.status,
      open,
      title: open ? { kk: row.title_kk, ru: row.title_ru, en: row.title_en } : closedTitle,
      proposal: open ? { kk: row.proposal_kk, ru: row.proposal_ru, en: row.proposal_en } : null,
      persons: open ? concerned.map((person) => ({ id: person.id, name: nameOf(person) })) : [],
      path: open ? row.path : null,
      putOn: toIsoDate(row.put_at),
      putBy: nameOf(row),
      moved: row.moved,
      corrects:
        row.earlier_id === null
          ? null
          : { meetingId: row.earlier_id, minutesLabel: row.earlier_label ?? '', number: row.earlier_number ?? 0 },
      can: {
        withdraw: (row.status === 'waiting' || row.status === 'scheduled') && (mayKeep(actor, tie) || row.put_by === actor.personId),
      },
    }
  })
}
