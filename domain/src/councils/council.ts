interface Entry {
  kk: string
  ru: string
  en: string
}

/** The collective bodies of an organisation. A council keeps a name of its own; the kind says what the acts ask of it. */
export const councils = {
  'pedagogical-council': { kk: 'Педагогикалық кеңес', ru: 'Педагогический совет', en: 'Pedagogical council' },
  'board-of-trustees': { kk: 'Қамқоршылық кеңес', ru: 'Попечительский совет', en: 'Board of trustees' },
  'methodical-council': {
    kk: 'Әдістемелік (оқу-әдістемелік, ғылыми-әдістемелік) кеңес',
    ru: 'Методический (учебно-методический, научно-методический) совет',
    en: 'Methodical (educational-methodical, scientific-methodical) council',
  },
  'academic-council': { kk: 'Ғылыми кеңес', ru: 'Учёный совет', en: 'Academic council' },
  'methodical-commission': { kk: 'Оқу-әдістемелік комиссия', ru: 'Учебно-методическая комиссия', en: 'Educational-methodical commission' },
  'own-commission': { kk: 'Ұйымның өз комиссиясы', ru: 'Комиссия организации', en: 'A commission of the organisation' },
} as const satisfies Record<string, Entry>

export type CouncilKind = keyof typeof councils
// The keys of the literal above.
export const councilKinds = Object.keys(councils) as [CouncilKind, ...CouncilKind[]]

/** What a member is in the council. */
export const memberRoles = {
  chair: { kk: 'Төраға', ru: 'Председатель', en: 'Chair' },
  deputy: { kk: 'Төрағаның орынбасары', ru: 'Заместитель председателя', en: 'Deputy chair' },
  secretary: { kk: 'Хатшы', ru: 'Секретарь', en: 'Secretary' },
  member: { kk: 'Мүше', ru: 'Член совета', en: 'Member' },
} as const satisfies Record<string, Entry>
export type MemberRole = keyof typeof memberRoles
export const memberRoleNames = Object.keys(memberRoles) as [MemberRole, ...MemberRole[]] // the keys of the literal above

export const presences = ['unknown', 'present', 'remote', 'absent', 'excused'] as const
export type Presence = (typeof presences)[number]

export const choices = ['for', 'against', 'abstain'] as const
export type Choice = (typeof choices)[number]

export const ballots = ['open', 'secret'] as const
export type Ballot = (typeof ballots)[number]

export const meetingForms = ['in-person', 'online', 'mixed'] as const
export type MeetingForm = (typeof meetingForms)[number]

/**
 * A meeting is planned, open while it lasts, drafting until its minutes have a number, signing until chair and secretary have signed, then
 * closed for ever. Without a quorum it failed; its items go to the next meeting.
 */
export const meetingStatuses = ['planned', 'open', 'drafting', 'signing', 'closed', 'failed', 'cancelled'] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

export const lineStatuses = ['pending', 'adopted', 'rejected', 'moved'] as const
export type LineStatus = (typeof lineStatuses)[number]
export type Outcome = 'adopted' | 'rejected'

export const itemStatuses = ['waiting', 'scheduled', 'decided', 'withdrawn'] as const
export type ItemStatus = (typeof itemStatuses)[number]
