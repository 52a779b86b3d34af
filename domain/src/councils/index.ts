export * from './council.ts'
export * from './councils.api.ts'
export * from './councils.problems.ts'
export {
  Council,
  CouncilInList,
  Decision as CouncilDecisionShape,
  DecisionInList,
  Item,
  Line,
  Meeting,
  MeetingInList,
  Member,
  Rule,
  Seat as SeatShape,
} from './councils.schema.ts'
export * from './in-office.rule.ts'
export * from './meetings.api.ts'
export * from './quorum.rule.ts'
