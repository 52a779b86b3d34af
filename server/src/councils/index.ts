import './councils.tables.ts'

export { agendaAbout, councilDecisionsAbout, type AgendaPlace, type CouncilDecision } from './decisions.queries.ts'
export { evidence } from './evidence.ts'
export { homeQuestions } from './home-items.ts'
export { putOnAgenda, takeOffAgenda, type NewMatter } from './put-on-agenda.ts'
export { jobs, schedules } from './remind.ts'
export { routes } from './routes.ts'
export { seed } from './seed/index.ts'
