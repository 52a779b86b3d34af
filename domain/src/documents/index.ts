export { builtinTemplates } from './builtin/index.ts'
export { Block, DocumentContent, type Bilingual } from './content.schema.ts'
export {
  countDocuments,
  getDocument,
  holdDocument,
  liftHold,
  listDocuments,
  printDocument,
  printPackage,
  RegisteredDocument,
  signatureStates,
  type SignatureState,
} from './documents.api.ts'
export { documentsProblems } from './documents.problems.ts'
export { faultsOf, fillBody, WrongValue, type TemplateFault } from './fill-template.ts'
export {
  nextApprover,
  paperStates,
  paperType,
  paperTypeNames,
  paperTypes,
  paperTypesIn,
  type PaperState,
  type PaperType,
} from './paper-types.ts'
export { closePeriod, createPaper, decidePaper, listPapers, listPaperTypes, Paper, submitPaper } from './papers.api.ts'
export type { Placeholder, PlaceholderKind, Placeholders } from './placeholder.ts'
export { isNumberFormat, numberLabel, registerNames, registers, retentionYears, type Register } from './register.ts'
export {
  annulNumber,
  exportJournal,
  JournalLine,
  listJournal,
  listRegisters,
  reserveNumber,
  setNumberFormat,
  setRetention,
} from './registers.api.ts'
export { keptUntil } from './retention.ts'
export { sampleValues } from './sample-values.ts'
export {
  CertificateFacts,
  Signature,
  signatureReasonNames,
  signatureReasons,
  signatureVerdicts,
  type RefusalReason,
  type SignatureReason,
  type SignatureVerdict,
} from './signature.schema.ts'
export { checkSignature, getSignatureFile, getSignedBytes, getSigning, signDocument, Signing } from './signing.api.ts'
export { TemplateBlock, TemplateBody, type TemplateValue, type TemplateValues } from './template.schema.ts'
export { placeholdersOf, templateKindNames, templateKinds, type TemplateKind } from './template-kinds.ts'
export {
  getTemplate,
  getTemplateVersion,
  listTemplates,
  previewTemplate,
  printTemplate,
  publishTemplate,
  saveTemplateDraft,
  Template,
  useTemplate,
} from './templates.api.ts'
