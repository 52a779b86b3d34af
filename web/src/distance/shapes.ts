import type { ApiReply } from '#app'

export type Application = ApiReply<'GET /distance/applications/:applicationId'>
export type OwnApplication = ApiReply<'GET /distance/applications/own'>['items'][number]
export type Status = Application['status']
export type Step = Application['steps'][number]
export type Technology = Application['technologies'][number]
export type DocumentLine = Application['documents'][number]
export type WorkRow = ApiReply<'GET /distance/work'>['items'][number]
export type Order = ApiReply<'GET /distance/orders/:orderId'>
export type Term = Application['terms'][number]
export type LearnerStatus = ApiReply<'GET /distance/statuses'>['items'][number]
export type Review = ApiReply<'GET /distance/reviews'>['items'][number]
export type Zone = ApiReply<'GET /distance/zones'>['items'][number]
export type Settings = ApiReply<'GET /distance/settings'>
