import { useEffect, useId, type ReactNode } from 'react'
import { BrandMark, LanguageSwitch, useLocale, useMessages } from '#app'
import styles from './frame.module.css'
import { messages } from './messages.ts'
import { OrnamentBand, Steppe } from './steppe.tsx'

interface FrameProps {
  title: string
  lead?: ReactNode
  children: ReactNode
  /** Links at the foot of the form. */
  foot?: ReactNode
}

/** The pages before the work begins: on a desktop the steppe beside the form, on a phone above it. */
export function EntranceFrame({ title, lead, children, foot }: FrameProps) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const band = useId()
  useEffect(() => {
    document.title = `${title} · Dala`
  }, [title])
  return (
    <div className={styles.entrance}>
      <div className={styles.sky}>
        <Steppe />
        <div className={styles.skyHead}>
          <span className={styles.brand}>
            <BrandMark size={36} />
            Dala
          </span>
          <div className={styles.languagesOnSky}>
            <LanguageSwitch />
          </div>
        </div>
        <div className={styles.words}>
          <p className={styles.sentence}>{t.sentence}</p>
          <p className={styles.promise}>{t.promise}</p>
        </div>
        <div className={styles.skyFoot}>
          <OrnamentBand id={band} />
          <p className={styles.links}>
            <a href={`/certificate?lang=${locale}`}>{t.checkCertificate}</a>
            <a href={`/law?lang=${locale}`}>{t.askTheLaw}</a>
          </p>
        </div>
      </div>
      <div className={styles.side}>
        <div className={styles.languages}>
          <LanguageSwitch form="long" />
        </div>
        <div className={styles.form}>
          <h1 className={styles.title}>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
          {children}
          {foot && <div className={styles.foot}>{foot}</div>}
          <p className={styles.linksBelow}>
            <a href={`/law?lang=${locale}`}>{t.askTheLaw}</a>
            <a href={`/certificate?lang=${locale}`}>{t.checkCertificate}</a>
          </p>
        </div>
      </div>
    </div>
  )
}
