import { fill, words } from '../words.ts'
import { checklist, type ChecklistDetails } from './checklist.ts'
import type { Judge } from './judge.ts'
import type { Reason } from './ruling.ts'

const unpassed = words(
  'Барлық бақылау тапсырмасы мен қорытынды емтихан тапсырылмаған.',
  'Сданы не все контрольные задания и итоговый экзамен.',
  'Not all control tasks and the final exam are passed.',
)
const foreign = words(
  'Сілтеме платформаның доменінде емес: {host}.',
  'Ссылка ведёт не в домен платформы: {host}.',
  'The link is not in a domain of the platform: {host}.',
)

/** A certificate: everything passed, the link in the platform's domain, and all fields of the form. */
export const judgeCertificate: Judge<'certificate', ChecklistDetails> = (facts, ruleSet, asOf) => {
  const fields = ruleSet.demands.certificate
  const found = checklist(fields, facts, facts.present, asOf, 'decision')
  const link = fields.find((field) => field.key === 'link')
  const reasons: Reason[] = []
  const earned = ruleSet.certificateFor
  if (earned !== null && !(facts.examPassed && facts.tasks.every((task) => task.passed)))
    reasons.push({ weight: 'refuses', clause: earned, text: unpassed })
  if (link && facts.linkHost && !(facts.allowedHosts ?? []).includes(facts.linkHost))
    reasons.push({ weight: 'refuses', clause: link.clause, text: fill(foreign, { host: facts.linkHost }) })
  return { ...found, reasons, clauses: [...(earned === null ? [] : [earned]), ...(found.clauses ?? [])] }
}
