export type { Evidence, EvidenceAt, EvidenceCount, EvidencePage, EvidenceRow } from './evidence.ts'
