import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 137: the order itself, its terms, and what must be in place (paragraphs 1–7). */
export const a2015ConditionsClauses = {
  'A2015-5.14': clause(
    'Тьютор — оқытушы жүргізетін пәнді меңгеруге көмектесетін адам.',
    'Тьютор помогает освоить дисциплину, которую ведёт преподаватель.',
    'A tutor helps to master the discipline that the teacher teaches.',
  ),
  'A2015-7.7': clause(
    'Білім алушының кім екенін аутентификация жүйесі анықтайды.',
    'Личность обучающегося устанавливает система аутентификации.',
    'An authentication system establishes who the learner is.',
  ),
} as const satisfies Record<string, ClauseEntry>
