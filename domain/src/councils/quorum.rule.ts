import type { Ballot, Choice, Outcome, Presence } from './council.ts'

/**
 * How a council decides. No act in force names these numbers for every council, so they are the organisation's rule and can be edited;
 * `basis` names the act or the statute where one gives them.
 */
export interface CouncilRule {
  /** Share of the voting members who must take part: at least numerator / denominator. */
  quorum: { numerator: number; denominator: number }
  /** A decision needs more than numerator / denominator of the base. */
  majority: { numerator: number; denominator: number; of: 'present' | 'voted' }
  /** With exactly half of the base for, the vote of the chair decides; in an open vote only. */
  castingVote: boolean
  basis: string
}

/** What holds until the organisation says otherwise: two thirds present, more than half of those present. */
export const defaultRule: CouncilRule = {
  quorum: { numerator: 2, denominator: 3 },
  majority: { numerator: 1, denominator: 2, of: 'present' },
  castingVote: true,
  basis: '',
}

/** A member as the day of the meeting finds him: in office, with or without a vote. */
export interface Seat {
  personId: string
  votes: boolean
  presence: Presence
}

export interface Quorum {
  /** Voting members in office on the day. */
  members: number
  present: number
  /** The least number of present voting members. */
  needed: number
  reached: boolean
}

const takesPart = (presence: Presence): boolean => presence === 'present' || presence === 'remote'

/** Whole numbers only: 2 / 3 of 9 is exactly 6, of 10 it is 7. */
export const leastOf = (members: number, share: { numerator: number; denominator: number }): number =>
  Math.ceil((members * share.numerator) / share.denominator)

/**
 * Whether enough voting members take part. A council without members has no quorum. Who has to step aside for an item is in the room but is
 * not counted for it, while the number of members stays what it is.
 */
export function quorumOf(rule: Pick<CouncilRule, 'quorum'>, seats: readonly Seat[], recused: ReadonlySet<string> = new Set()): Quorum {
  const voting = seats.filter((seat) => seat.votes)
  const present = voting.filter((seat) => takesPart(seat.presence) && !recused.has(seat.personId)).length
  const needed = leastOf(voting.length, rule.quorum)
  return { members: voting.length, present, needed, reached: voting.length > 0 && present >= needed }
}

/** Who may vote on an item: voting members who take part and need not step aside. */
export const votersOf = (seats: readonly Seat[], recused: ReadonlySet<string>): string[] =>
  seats.filter((seat) => seat.votes && takesPart(seat.presence) && !recused.has(seat.personId)).map((seat) => seat.personId)

export interface Count {
  for: number
  against: number
  abstain: number
}

export interface Tally extends Count {
  ballot: Ballot
  quorum: Quorum
  /** Of how many the majority is taken. */
  base: number
  outcome: Outcome
  /** The chair's vote decided between two halves. */
  byChair: boolean
  rule: CouncilRule
}

/**
 * The outcome of a vote. It never depends on who records it: for more than the share of the base, or exactly half with the chair for.
 * @param present voting members who took part in the item
 * @param chair the chair's own vote where it is known
 */
export function outcomeOf(
  rule: CouncilRule,
  count: Count,
  present: number,
  chair: Choice | null,
): { outcome: Outcome; base: number; byChair: boolean } {
  const { numerator, denominator, of } = rule.majority
  const base = of === 'present' ? present : count.for + count.against
  if (count.for * denominator > base * numerator) return { outcome: 'adopted', base, byChair: false }
  const isTie = base > 0 && count.for * 2 === base && numerator * 2 === denominator
  const byChair = isTie && rule.castingVote && chair === 'for'
  return { outcome: byChair ? 'adopted' : 'rejected', base, byChair }
}

export const countVotes = (votes: readonly Choice[]): Count => ({
  for: votes.filter((vote) => vote === 'for').length,
  against: votes.filter((vote) => vote === 'against').length,
  abstain: votes.filter((vote) => vote === 'abstain').length,
})
