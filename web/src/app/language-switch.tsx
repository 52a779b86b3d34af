import { localeNames, locales } from '@dala/locale'
import { useSession } from './actor.ts'
import { callApi } from './call-api.ts'
import { messages } from './shell.messages.ts'
import styles from './shell.module.css'
import { useLocale, useMessages } from './use-locale.ts'

const short = { kk: 'KK', ru: 'RU', en: 'EN' } as const

/** Қазақша, Русский, English: changes the page at once and keeps the choice in the account for mails. */
export function LanguageSwitch({ form = 'short' }: { form?: 'short' | 'long' }) {
  const t = useMessages(messages)
  const { session } = useSession()
  const { locale, choose } = useLocale()
  return (
    <div className={form === 'short' ? styles.languages : styles.languagesLong} role="group" aria-label={t.language}>
      {locales.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-label={form === 'short' ? `${short[one]}, ${localeNames[one]}` : undefined}
          aria-pressed={one === locale}
          onClick={() => {
            choose(one)
            // The page speaks the chosen language whether or not the account could note it.
            if (session) void callApi('PUT /session/locale', { body: { locale: one } }).catch(() => undefined)
          }}
        >
          {form === 'short' ? short[one] : localeNames[one]}
        </button>
      ))}
    </div>
  )
}
