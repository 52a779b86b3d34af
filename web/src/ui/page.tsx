import { Fragment, useEffect, type ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './page.module.css'

interface PageProps {
  /** States the result where it can: «3 clauses violated, 13 to watch»; at most six words. */
  title: string
  /** A status badge beside the title. */
  badge?: ReactNode
  lead?: ReactNode
  /** At most one filled button. */
  actions?: ReactNode
  /** Text and form pages keep to 720 pixels. */
  narrow?: boolean
  children?: ReactNode
}

/** A page: its title (also in the browser's tab), one sentence, its actions, its content. */
export function Page({ title, badge, lead, actions, narrow = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Dala`
  }, [title])
  return (
    <div className={classes(styles.page, narrow && styles.narrow)}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h1 className={styles.title}>
            {title}
            {badge}
          </h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}

interface SectionProps {
  title: string
  /** A link to all of it, or a count. */
  aside?: ReactNode
  children: ReactNode
}

/** A heading and what belongs under it. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

interface SheetProps {
  /** Children are rows, divided by hairlines. */
  rows?: boolean
  /** No inner space: the content brings its own rows. */
  flush?: boolean
  /** On paper ground, for figures on a white canvas. */
  sunken?: boolean
  children: ReactNode
}

/** A white sheet with a hairline; never a sheet in a sheet. */
export function Sheet({ rows = false, flush = false, sunken = false, children }: SheetProps) {
  return <div className={classes(styles.sheet, sunken && styles.sunken, rows ? styles.rows : !flush && styles.padded)}>{children}</div>
}

/** Names and values in two columns: `facts={[['Ground', 'Exchange'], …]}`; empty values are left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}

/** Content and a panel of 348 pixels on its right; under each other below 1200. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>
}
