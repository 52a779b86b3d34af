import type { LearnerState } from '@dala/domain/registrar'
import type { GroupRow } from './contingent.queries.ts'

/** A group as pages see it. */
export const shownGroup = (groups: readonly GroupRow[], id: string | null) => {
  const group = groups.find((each) => each.id === id)
  return group === undefined ? null : { id: group.id, code: group.code, names: { kk: group.name_kk, ru: group.name_ru, en: group.name_en } }
}

/** Where a learner stands, with the group's names instead of its id. */
export const shownState = ({ groupId, ...rest }: LearnerState, groups: readonly GroupRow[]) => ({
  ...rest,
  group: shownGroup(groups, groupId),
})
