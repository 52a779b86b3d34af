import { formatDateBrief } from '@dala/locale'
import { useLocale } from '#app'
import styles from './compliance.module.css'

export interface LinePoint {
  /** ISO day or moment. */
  at: string
  value: number
}

interface LineProps {
  /** What is drawn, for those who hear it. */
  label: string
  points: readonly LinePoint[]
  /** A number stays until the next point (rows), or goes to it (shares). */
  steps?: boolean
  format?: (value: number) => string
  unit?: 'percent' | 'count'
}

const [WIDTH, HEIGHT, RIGHT, FOOT] = [320, 96, 36, 18]

/** One accent line over time: the last point marked, two dates, three gridlines; the numbers stand in the label. */
export function Line({ label, points, steps = false, format = String, unit = 'count' }: LineProps) {
  const { locale } = useLocale()
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined || points.length < 2) return null
  const values = points.map(({ value }) => value)
  const top = unit === 'percent' ? Math.min(100, Math.ceil(Math.max(...values) + 1)) : Math.max(1, ...values)
  const bottom = unit === 'percent' ? Math.max(0, Math.floor(Math.min(...values) - 1)) : 0
  const [from, to] = [Date.parse(first.at), Date.parse(last.at)]
  const x = (at: string) => 4 + ((Date.parse(at) - from) / Math.max(1, to - from)) * (WIDTH - RIGHT - 8)
  const y = (value: number) => 6 + (1 - (value - bottom) / Math.max(1, top - bottom)) * (HEIGHT - FOOT - 12)
  const path = points.map(({ at, value }, index) => {
    const before = points[index - 1]
    return `${index === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${steps && before ? `${y(before.value).toFixed(1)}L${x(at).toFixed(1)} ` : ''}${y(value).toFixed(1)}`
  })
  const said = [first, last].map(({ at, value }) => `${formatDateBrief(at, locale)}: ${format(value)}`).join(', ')
  return (
    <svg className={styles.line} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${label}. ${said}`}>
      {[top, (top + bottom) / 2, bottom].map((value) => (
        <g key={value}>
          <line x1="0" x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} stroke="var(--line)" />
          <text x={WIDTH - RIGHT + 6} y={y(value) + 4} className={styles.axis}>
            {Number.isInteger(value) ? value : ''}
          </text>
        </g>
      ))}
      <path d={path.join('')} fill="none" stroke="var(--accent)" strokeWidth="1.8" strokeLinejoin="round" />
      <circle cx={x(last.at)} cy={y(last.value)} r="3.5" fill="var(--accent)" />
      <text x="0" y={HEIGHT - 2} className={styles.axis}>
        {formatDateBrief(first.at, locale)}
      </text>
      <text x={WIDTH - RIGHT} y={HEIGHT - 2} textAnchor="end" className={styles.axis}>
        {formatDateBrief(last.at, locale)}
      </text>
    </svg>
  )
}
