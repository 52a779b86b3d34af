import type { ReactNode } from 'react'
import styles from './hero.module.css'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

interface HeroProps {
  /** When or why now: «12 минуттан кейін басталады». */
  eyebrow: ReactNode
  icon?: IconName
  title: ReactNode
  detail?: ReactNode
  /** A button with the look `hero`. */
  action?: ReactNode
  /** A lighter way: sound only, later. */
  foot?: ReactNode
  /** Progress as the horizon line, 0 to 100. */
  percent?: number
}

/** The one dark place of a page: what the person does now. */
export function Hero({ eyebrow, icon, title, detail, action, foot, percent }: HeroProps) {
  return (
    <section className={styles.hero}>
      <p className={styles.eyebrow}>
        {icon && <Icon name={icon} size={18} />}
        {eyebrow}
      </p>
      <h2>{title}</h2>
      {detail && <p className={styles.detail}>{detail}</p>}
      {action && <div className={styles.action}>{action}</div>}
      {foot && <div className={styles.foot}>{foot}</div>}
      {percent !== undefined && (
        <div className={styles.horizon} aria-hidden>
          <div style={{ width: `${Math.max(0, Math.min(100, percent))}%` }} />
        </div>
      )}
    </section>
  )
}
