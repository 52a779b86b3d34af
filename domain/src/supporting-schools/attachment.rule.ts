import { schoolLevels, findGround, ruleSetFor, type Day, type RuleSets } from '#regulations'

export const attachmentStatuses = ['asked', 'accepted', 'refused', 'withdrawn', 'ended'] as const
export type AttachmentStatus = (typeof attachmentStatuses)[number]
export const sides = ['small', 'hub'] as const
/** What a school is in an attachment: the small school that asks, or the supporting school that is asked. */
export type Side = (typeof sides)[number]
export const endings = ['term', 'filled', 'small', 'hub'] as const
/** Why an attachment ended: its last day, the vacancy was filled, the small school or the supporting school ended it. */
export type Ending = (typeof endings)[number]
export type Act = 'accept' | 'refuse' | 'withdraw' | 'end'

/** Days before the end of an attachment on which both schools are reminded. */
export const remindDays = 10

/** The draft that knows small schools; the product never puts it in force by itself (decision D-01). */
export const smallSchoolEdition = 'A2021.draft'

/**
 * Whether the editions of an organisation, as they speak on a day, know the ground of small schools (A2021-6.4, A2021-22).
 * @param sets the editions with what the administrator has stated
 */
export const isAllowedBy = (sets: RuleSets, on: Day): boolean =>
  schoolLevels.some((level) => {
    const set = ruleSetFor(level, on, sets)
    return set !== null && findGround(set, 'small-school') !== null
  })

const moves: Record<Act, { from: AttachmentStatus; by: readonly Side[]; to: AttachmentStatus }> = {
  accept: { from: 'asked', by: ['hub'], to: 'accepted' },
  refuse: { from: 'asked', by: ['hub'], to: 'refused' },
  withdraw: { from: 'asked', by: ['small'], to: 'withdrawn' },
  end: { from: 'accepted', by: ['small', 'hub'], to: 'ended' },
}

/** What an act makes of an attachment, or null where this side may not do it now. */
export const after = (status: AttachmentStatus, act: Act, side: Side): AttachmentStatus | null => {
  const move = moves[act]
  return move.from === status && move.by.includes(side) ? move.to : null
}

// Of two answers given at the same moment in two schools the one further on counts in both: taking back outweighs accepting.
const order: readonly AttachmentStatus[] = ['asked', 'accepted', 'refused', 'withdrawn', 'ended']

/**
 * What a copy becomes when the other school's state arrives. It comes out the same whichever arrives first and however often,
 * so the two copies agree in the end without a transaction over both.
 */
export const settled = (own: AttachmentStatus, theirs: AttachmentStatus): AttachmentStatus =>
  order.indexOf(theirs) > order.indexOf(own) ? theirs : own

/** Whether pupils are taught by the supporting school on a day (A2021-22.a). */
export const isRunning = (attachment: { status: AttachmentStatus; startsOn: Day; endsOn: Day }, on: Day): boolean =>
  attachment.status === 'accepted' && attachment.startsOn <= on && on <= attachment.endsOn

export type PeriodFault = 'backwards' | 'before-vacancy' | 'vacancy-filled'

/** What is wrong with the period of an attachment: it lies inside the absence of the teacher (A2021-22.a). */
export const periodFault = (period: { startsOn: Day; endsOn: Day }, vacancy: { since: Day; filledOn: Day | null }): PeriodFault | null => {
  if (vacancy.filledOn !== null) return 'vacancy-filled'
  if (period.endsOn < period.startsOn) return 'backwards'
  return period.startsOn < vacancy.since ? 'before-vacancy' : null
}
