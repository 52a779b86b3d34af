import type { ClauseId } from '../clause.ts'
import type { Body, Ground } from '../ground.ts'
import type { Level } from '../level.ts'
import { words, type Words } from '../words.ts'
import type { DecidingBody } from './ruling.ts'

/** Who decides, by the name used in sentences. */
export const bodyNames: Readonly<Record<Body, Words>> = {
  head: words('Ұйым басшысы', 'Руководитель организации', 'Head of the organisation'),
  'pedagogical-council': words('Педагогикалық кеңес', 'Педагогический совет', 'Pedagogical council'),
  'board-of-trustees': words('Қамқоршылық кеңес', 'Попечительский совет', 'Board of trustees'),
  'methodical-council': words(
    'Педагогикалық не әдістемелік кеңес',
    'Педагогический или методический совет',
    'Pedagogical or methodical council',
  ),
  'education-authority': words('Білім басқармасы', 'Управление образования', 'Education authority'),
}

export const deciding = (body: Body, clause: ClauseId): DecidingBody => ({ body, name: bodyNames[body], clause })

/** Who decides on a ground for a learner of this level, in the order of the decisions. */
export const bodiesOf = (ground: Ground, level: Level): DecidingBody[] =>
  ground.decidedBy.filter((each) => !each.levels || each.levels.includes(level)).map((each) => deciding(each.body, each.clause))
