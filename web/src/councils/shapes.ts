import type { ApiReply } from '#app'

export type Council = ApiReply<'GET /councils/:councilId'>
export type Meeting = ApiReply<'GET /council-meetings/:meetingId'>
export type Line = Meeting['lines'][number]
export type Item = Council['waiting'][number]
export type Seat = Meeting['seats'][number]
export type Presence = Seat['presence']
export type Choice = Line['votes'][number]['choice']
export type CouncilKind = Council['kind']
export type MemberRole = Council['members'][number]['role']
