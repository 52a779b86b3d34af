import { cpus, loadavg, totalmem } from 'node:os'

export interface Figure {
  figure: string
  value: number
  unit: string
  /** more about it: other measures of the same run */
  [detail: string]: unknown
}

/** One line of JSON for each figure, with the conditions it was taken under. */
export const print = (figure: Figure) => {
  console.log(
    JSON.stringify({
      ...figure,
      at: new Date().toISOString(),
      node: process.versions.node,
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 1024 ** 3),
      load: Number((loadavg()[0] ?? 0).toFixed(2)),
    }),
  )
}

export const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

export const percentile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits))
