import { formatDateShort, formatWeekday } from '@dala/locale'
import { Icon } from '#ui'
import type { ActorView } from './actor.ts'
import { BrandMark } from './brand.tsx'
import { FindPage } from './find-page.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Link } from './link.tsx'
import { PhoneMenu } from './phone-menu.tsx'
import type { PageEntry } from './page-list.ts'
import { PersonMenu } from './person-menu.tsx'
import { usePlace } from './router/router.tsx'
import { pages } from './routes.ts'
import { SaveState } from './save-state.tsx'
import { messages } from './shell.messages.ts'
import styles from './shell.module.css'
import { useLocale, useMessages, useText } from './use-locale.ts'

/** Offices: where am I, find, language, person. Learners: the day, what is saved, the person. */
export function TopLine({ actor, page }: { actor: ActorView; page: PageEntry | undefined }) {
  const office = !actor.isLearner
  return (
    <header className={styles.topLine}>
      {office ? <PhoneMenu actor={actor} /> : <Today />}
      {office && page && <Path page={page} />}
      <div className={styles.topTools}>
        {office && <FindPage actor={actor} />}
        {!office && <SaveState short />}
        <div className={styles.topLanguages}>
          <LanguageSwitch />
        </div>
        <PersonMenu actor={actor} />
      </div>
    </header>
  )
}

function Today() {
  const { locale } = useLocale()
  const now = new Date()
  const weekday = formatWeekday(now, locale)
  return (
    <p className={styles.today}>
      <Link to="/" aria-label="Dala">
        <BrandMark />
      </Link>
      <span>
        {weekday.charAt(0).toUpperCase() + weekday.slice(1)}, {formatDateShort(now, locale)}
      </span>
    </p>
  )
}

/** The pages above this one: those whose path begins this one's. */
function Path({ page }: { page: PageEntry }) {
  const t = useMessages(messages)
  const text = useText()
  const params = usePlace().match?.params ?? {}
  const above = pages
    .filter((one) => one.path !== '/' && page.path.startsWith(`${one.path}/`))
    .toSorted((a, b) => a.path.length - b.path.length)
    .map((one) => ({ title: one.title, to: one.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '') }))
  return (
    <nav aria-label={t.path} className={styles.path}>
      <ol>
        {above.map(({ title, to }) => (
          <li key={to}>
            <Link to={to}>{text(title)}</Link>
            <Icon name="open" size={16} />
          </li>
        ))}
        <li aria-current="page">
          <b>{text(page.title)}</b>
        </li>
      </ol>
    </nav>
  )
}
