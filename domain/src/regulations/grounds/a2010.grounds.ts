import type { ClauseId } from '../clause.ts'
import type { Ground, GroundCode } from '../ground.ts'
import type { Level } from '../level.ts'
import { a2015Grounds } from './a2015.grounds.ts'

/** Where order 169 says what order 137 took over from it. */
const places: Readonly<Partial<Record<ClauseId, ClauseId>>> = {
  'A2015-8.1': 'A2010-10.a',
  'A2015-8.2': 'A2010-10.b',
  'A2015-8.3': 'A2010-10.c',
  'A2015-8.4': 'A2010-10.d',
  'A2015-8.5': 'A2010-10.e',
  'A2015-11.a': 'A2010-11.a',
  'A2015-11.c': 'A2010-11.c',
  'A2015-12.a': 'A2010-12.a',
  'A2015-13.1': 'A2010-13.1',
  'A2015-13.2': 'A2010-13.2',
  'A2015-13.3': 'A2010-13.3',
}
const placed = (clause: ClauseId): ClauseId => places[clause] ?? clause

const levelsOf: Readonly<Partial<Record<GroundCode, readonly Level[]>>> = {
  shortened: ['bachelor'],
  disability: ['bachelor', 'additional'],
  exchange: ['bachelor'],
  conscript: ['bachelor'],
  'long-trip': ['bachelor'],
}
/** Earlier education on which a shortened programme of order 169 may rest. */
const bases = ['tvet', 'postsecondary', 'higher']

function inOrder169(ground: Ground, levels: readonly Level[]): Ground {
  return {
    ...ground,
    clause: placed(ground.clause),
    levels,
    facts: ground.facts
      // The kinds of disability came with order 137.
      .filter((fact) => fact.code !== 'subtype')
      .map((fact) => ({
        ...fact,
        clause: placed(fact.clause),
        ...(fact.code === 'base' && fact.options ? { options: fact.options.filter((option) => bases.includes(option.code)) } : {}),
      })),
    documents: ground.documents
      // So did the recommendation of the consultation.
      .filter((document) => document.kind !== 'pmpk')
      .map((document) => ({
        ...document,
        clause: placed(document.clause),
        ...(document.attachedBy ? { attachedBy: placed(document.attachedBy) } : {}),
      })),
    bans: ground.bans.map((ban) => ({ ...ban, clause: placed(ban.clause) })),
    decidedBy: ground.decidedBy.map((each) => ({ ...each, clause: placed(each.clause) })),
  }
}

/** Paragraph 10 of order 169: the five grounds of higher and additional professional education. */
export const a2010Grounds: readonly Ground[] = a2015Grounds.flatMap((ground) => {
  const levels = levelsOf[ground.code]
  return levels ? [inOrder169(ground, levels)] : []
})
