export { Button, ButtonLink, Download, IconButton, type ButtonLook } from './button.tsx'
export { Clause } from './clause.tsx'
export { classes } from './classes.ts'
export { Horn } from './horn.tsx'
export type { IconName } from './icon-names.ts'
export { Icon } from './icon.tsx'
export { Columns, Facts, Page, Section, Sheet } from './page.tsx'
export { Shape, type State } from './shape.tsx'
export { EmptyState, ErrorState, Loaded, Skeleton } from './states.tsx'
export { Toaster } from './toaster.tsx'
export { CheckField, CheckList, RadioCards, SelectField, type Choice } from './form/choice-fields.tsx'
export { DateField } from './form/date-field.tsx'
export { FieldFrame, GroupFrame } from './form/field-frame.tsx'
export { Form } from './form/form.tsx'
export { NumberField, PasswordField, TextArea, TextField } from './form/text-fields.tsx'
export { useForm, type Field, type FormState } from './form/use-form.ts'
export { ConfirmDialog, Dialog, Drawer } from './dialog.tsx'
export { ClauseTag, HelpWhy, LawMark, ShareBar, type ClauseWords } from './law.tsx'
export {
  Clock,
  DayTicks,
  Due,
  Notice,
  ProgressBar,
  SavedMark,
  StatusBadge,
  stateOfTerm,
  TermChain,
  Timeline,
  type Saving,
  type TimelineStep,
} from './status.tsx'
export { DataTable, type Column, type Filter } from './table/data-table.tsx'
export { FileUpload, type SentFile } from './file/file-upload.tsx'
export { upload, type RunningUpload } from './file/upload.ts'
export { Hero } from './hero.tsx'
export { JobProgress } from './job-progress.tsx'
export { Tabs } from './tabs.tsx'
export { Task } from './task.tsx'
