import type { ApiReply } from '#app'

export type Pathway = ApiReply<'GET /pathway/learners/:learnerId'>
export type Sitting = Pathway['sittings'][number]
export type RequestSummary = Pathway['requests'][number]
export type LearnerRow = ApiReply<'GET /pathway/learners'>['items'][number]
export type Group = ApiReply<'GET /pathway/groups/:groupId'>
export type Office = RequestSummary['office']
