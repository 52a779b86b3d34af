import type { Register } from '#documents'

interface PaperEntry {
  kk: string
  ru: string
  en: string
  register: Register
}

/** What the registrar's office issues to a learner. */
export const papers = {
  'study-certificate': { kk: 'Оқу туралы анықтама', ru: 'Справка об обучении', en: 'Certificate of study', register: 'status-certificate' },
  transcript: { kk: 'Транскрипт', ru: 'Транскрипт', en: 'Transcript', register: 'transcript' },
  'study-card': { kk: 'Білім алушының оқу картасы', ru: 'Учебная карточка обучающегося', en: 'Study card', register: 'transcript' },
} as const satisfies Record<string, PaperEntry>

export type PaperKind = keyof typeof papers
// The keys of the literal above.
export const paperKinds = Object.keys(papers) as [PaperKind, ...PaperKind[]]
