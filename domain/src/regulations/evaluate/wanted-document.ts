import type { DocumentSpec } from '../ground.ts'

/** A document that a ground wants, as a ruling shows it. */
export interface WantedDocument extends Pick<DocumentSpec, 'kind' | 'name' | 'hint' | 'broughtBy' | 'stage' | 'clause'> {
  /** Goes into the package of the order. */
  readonly attached: boolean
}

export const wantedDocument = ({ kind, name, hint, broughtBy, stage, clause, attachedBy }: DocumentSpec): WantedDocument => ({
  kind,
  name,
  hint,
  broughtBy,
  stage,
  clause,
  attached: attachedBy !== undefined,
})
