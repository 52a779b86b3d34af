import type { Ground, Test } from '../ground.ts'

const condition = (test: Test | undefined): string => {
  if (test === undefined) return ''
  if ('all' in test) return test.all.map(condition).join('')
  if ('levels' in test) return ` at ${test.levels.join('/')}`
  if ('programmeField' in test) return ` for ${test.programmeField.join('/')}`
  if ('studyFormNot' in test) return ` unless ${test.studyFormNot}`
  if ('ageFrom' in test) return ` from the age ${test.ageFrom}`
  if ('is' in test) return ` if ${test.fact} is ${test.is}`
  if ('isNot' in test) return ` if ${test.fact} is not ${test.isNot}`
  if ('backwards' in test) return ` if ${test.to} before ${test.from}`
  return ` if ${test.from}–${test.to} within ${test.atMostMonths}`
}

/** For tests: a ground as lines that a lawyer can read beside the act. */
export const table = (ground: Ground): string[] => [
  [
    `${ground.clause} ${ground.levels.join('/')}`,
    ground.byAuthority ? 'by authority' : '',
    ground.byGuardian ? 'by guardian' : '',
    ground.general ? 'general' : '',
    ground.submission ? `by ${ground.submission.by} ${ground.submission.clause}` : '',
  ]
    .filter(Boolean)
    .join(', '),
  ...ground.facts.map(
    (fact) =>
      `asks ${fact.code}: ${fact.kind}${fact.options ? ` ${fact.options.map((option) => option.code).join('/')}` : ''}${fact.period ? ` (period ${fact.period})` : ''}${condition(fact.when)}, ${fact.clause}`,
  ),
  ...ground.documents.map(
    (document) =>
      `${document.broughtBy} brings ${document.kind} until ${document.stage}${condition(document.when)}, ${document.clause}${document.attachedBy ? `, attached by ${document.attachedBy}` : ''}${document.sensitive ? ', sensitive' : ''}${document.writable ? ', writable' : ''}`,
  ),
  ...ground.bans.map((ban) => `refused${condition(ban.when)}, ${ban.clause}`),
  ...ground.decidedBy.map((each) => `${each.body} decides${each.levels ? ` at ${each.levels.join('/')}` : ''}, ${each.clause}`),
]
