import { Link } from './link.tsx'
import styles from './shell.module.css'

/** The mark: a yurt's dome over the horizon. */
export function BrandMark({ size = 26 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size * 0.66}
      viewBox="0 0 32 21"
      fill="none"
      stroke="var(--accent)"
      strokeWidth="1.9"
      strokeLinecap="round"
      aria-hidden
      style={{ flex: 'none' }}
    >
      <path d="M5 14.5C6 6.5 10.4 2 16 2s10 4.500 11 12.500" />
      <path d="M11.600 14.500c.2-5.200 1.700-9.500 4.400-12.500 2.700 3 4.200 7.300 4.400 12.500" />
      <path d="M1.500 14.600h29" stroke="var(--ink)" />
      <path d="M7 19.400h18" stroke="var(--line-strong)" />
    </svg>
  )
}

export function Brand() {
  return (
    <Link to="/" className={styles.brand}>
      <BrandMark />
      Dala
    </Link>
  )
}
