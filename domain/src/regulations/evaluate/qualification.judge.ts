import { addDays, addMonths, type Day } from '../day.ts'
import { demandsFor } from '../demand.ts'
import type { QualificationDemand } from '../qualification.ts'
import type { FactsOf } from '../questions/facts.ts'
import { fill, words, type Words } from '../words.ts'
import { lackOf } from './checklist.ts'
import type { Judge } from './judge.ts'
import type { DueDate, Reason } from './ruling.ts'

export interface QualificationDetails {
  readonly topics: readonly {
    readonly key: string
    readonly clause: string
    readonly name: Words
    readonly validUntil: Day | null
    readonly there: boolean
  }[]
}

type Facts = FactsOf['qualification']
type Certificate = Facts['certificates'][number]

const monthsOfYear = 12
const free = words(
  'Бұл редакция сертификат талап етпейді.',
  'Сертификатов эта редакция не требует.',
  'This edition asks for no certificates.',
)
const uncovered = words('Құзырет расталмаған: {name}.', 'Компетенция не подтверждена: {name}.', 'A competence is not certified: {name}.')

/** The last day of a certificate: its own, or by the organisation's setting for certificates without one. */
const lastDay = (certificate: Certificate, settings: Facts['settings']): Day | null =>
  certificate.validUntil ?? (settings?.validYears ? addDays(addMonths(certificate.issuedOn, settings.validYears * monthsOfYear), -1) : null)

/** The certificates of those who teach at a distance: every topic of the edition, valid on the day, of the hours that the organisation asks. */
export const judgeQualification: Judge<'qualification', QualificationDetails> = (facts, ruleSet, asOf) => {
  const { settings } = facts
  // `demandsFor` only leaves out; what it keeps are the demands themselves.
  const wanted = demandsFor(ruleSet.demands.qualification, facts) as readonly QualificationDemand[]
  const found = wanted.map((demand) => {
    const valid = facts.certificates.filter((certificate) => {
      const last = lastDay(certificate, settings)
      return (
        demand.topics.includes(certificate.topic) &&
        certificate.issuedOn <= asOf &&
        (last === null || asOf <= last) &&
        (certificate.hours ?? 0) >= (settings?.leastHours ?? 0)
      )
    })
    const ends = valid.map((certificate) => lastDay(certificate, settings))
    // One without an end never has to be renewed; of the others the longest stands.
    const validUntil = ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null)
    return { demand, there: valid.length > 0, validUntil }
  })
  return {
    ...(wanted.length === 0 ? { notApplicable: free } : {}),
    reasons: found.flatMap(({ demand, there }): Reason[] =>
      there || !demand.coverageOnly ? [] : [{ weight: 'warns', clause: demand.clause, text: fill(uncovered, { name: demand.name }) }],
    ),
    missing: found.filter(({ demand, there }) => !there && !demand.coverageOnly).map(({ demand }) => lackOf(demand, 'decision')),
    due: found.flatMap(({ demand, validUntil }): DueDate[] =>
      validUntil === null
        ? []
        : [{ step: demand.key, name: demand.name, from: null, workingDays: null, on: validUntil, doneOn: null, clause: demand.clause }],
    ),
    clauses: wanted.map((demand) => demand.clause),
    details: {
      topics: found.map(({ demand, there, validUntil }) => ({
        key: demand.key,
        clause: demand.clause,
        name: demand.name,
        validUntil,
        there,
      })),
    },
  }
}
