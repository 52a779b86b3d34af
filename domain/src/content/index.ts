export {
  completenessIn,
  isBegun,
  missingIn,
  publishable,
  type Completeness,
  type Gap,
  type Missing,
  type Publishable,
} from './completeness.rule.ts'
export { contentProblems } from './content.problems.ts'
export { choose, fallbackOrder, Language, languages, type Translated } from './language.schema.ts'
export {
  Block,
  blockKinds,
  emptyLesson,
  largestLesson,
  Lesson,
  noticeTones,
  type BlockKind,
  type BlockOf,
  type FileRef,
  type ReadBlock,
  type TextOf,
} from './lesson.schema.ts'
export { playerOf, playerOrigins, safeLink } from './link.rule.ts'
export { fromMarkdown, type MarkdownPart } from './markdown.rule.ts'
export { filesOf, formulasOf, minutesOf, plainText, readIn, wordsOf } from './read.rule.ts'
export {
  longestFormula,
  Rich,
  SmallRich,
  type Inline,
  type ListItem,
  type Mark,
  type RichNode,
  type TableCell,
  type TableRow,
} from './rich.schema.ts'
