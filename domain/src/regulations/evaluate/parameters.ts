import type { Parameter } from '../parameter.ts'
import type { UsedParameter } from './ruling.ts'

/** A parameter as a ruling shows it. */
export const used = (key: string, parameter: Parameter): UsedParameter => ({
  key,
  value: parameter.value,
  unit: parameter.unit,
  clause: parameter.clause,
  origin: parameter.origin,
  verified: !parameter.unverified,
})
