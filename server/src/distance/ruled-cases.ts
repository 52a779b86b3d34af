import { shortName } from '@dala/locale'
import type { RuledCases } from '#regulations'
import { learnerFacts } from './case.ts'
import { countJudged, listJudged } from './ruled-cases.queries.ts'

/** The applications as cases that another edition may judge otherwise: decided ones on their day, the others today. */
export const ruledCases: RuledCases = async (trx, { orgId, on: today, limit }) => ({
  all: await countJudged(trx, orgId),
  cases: (await listJudged(trx, orgId, limit)).map((row) => ({
    kind: 'application',
    label: `№ ${row.label ?? '–'}, ${shortName({ surname: row.surname, givenName: row.given_name, patronymic: row.patronymic })}`,
    path: `/applications/${row.id}`,
    judged: {
      id: row.id,
      question: 'application',
      asOf: row.decided_on ?? today,
      decidedOn: row.decided_on,
      facts: {
        ...learnerFacts(row),
        ground: row.ground ?? '',
        facts: row.facts,
        reason: row.reason,
        documents: row.documents,
        until: 'decision',
      },
    },
  })),
})
