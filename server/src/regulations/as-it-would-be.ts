import { succession, withOverrides, type EditionOverride, type RuleSets } from '@dala/domain/regulations'

/**
 * The editions as they would speak. An edition switched on takes its levels over from the others: until they are ended two would speak and
 * no case could be judged. The faults tell that they are not ended yet; the cases are judged as if they were.
 */
export const asItWouldBe = (standing: RuleSets, wanted: EditionOverride): RuleSets => {
  const begun = wanted.status === 'in-force' ? (wanted.reach ?? []).filter((reach) => reach.to === null) : []
  const ended = begun.reduce(
    (sets, { levels, from }) =>
      withOverrides(
        sets,
        succession(sets, wanted.ruleSet, levels, from, wanted.recordedOn).filter((each) => each.ruleSet !== wanted.ruleSet),
      ),
    standing,
  )
  return withOverrides(ended, [wanted])
}

/** The day on which a change begins to speak: what is not decided yet is judged on it. */
export function beginningOf({ reach = [] }: EditionOverride, today: string): string {
  const [first = today] = reach.map(({ from }) => from).toSorted()
  return first > today ? first : today
}
