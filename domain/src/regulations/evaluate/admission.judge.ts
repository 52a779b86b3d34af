import { fill, words } from '../words.ts'
import type { Judge } from './judge.ts'
import type { Lack } from './ruling.ts'

export interface AdmissionDetails {
  readonly required: number
  readonly passed: number
}

const elsewhere = words(
  'Бұл редакция жіберуді белгілемейді: № 125 бұйрық қолданылады.',
  'Допуск эта редакция не определяет: действует приказ № 125.',
  'This edition does not speak of admission: order No. 125 does.',
)
const notDone = words('орындалмаған: {id}', 'не выполнено: {id}', 'not done: {id}')
const notPassed = words('тапсырылмаған: {id}', 'не сдано: {id}', 'not passed: {id}')
const all = words('барлық бақылау іс-шарасы тапсырылған', 'все контрольные мероприятия сданы', 'all control events are passed')

/** Admission to the interim attestation of a discipline: every required control done and passed. */
export const judgeAdmission: Judge<'admission', AdmissionDetails> = (facts, ruleSet) => {
  const required = facts.controls.filter((control) => control.required)
  const passed = required.filter((control) => control.done && control.passed)
  const details = { required: required.length, passed: passed.length }
  const clause = ruleSet.admission
  if (clause === null) return { notApplicable: elsewhere, details }
  return {
    reasons: passed.length === required.length ? [{ weight: 'grants', clause, text: all }] : [],
    missing: required
      .filter((control) => !passed.includes(control))
      .map((control): Lack => ({
        kind: 'item',
        code: control.id,
        name: fill(control.done ? notPassed : notDone, { id: control.id }),
        clause,
        broughtBy: 'applicant',
        stage: 'decision',
      })),
    details,
  }
}
