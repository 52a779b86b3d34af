import { acts, clauseLabel, placeOf, type ClauseId, type RuledBy, type Words } from '@dala/domain/regulations'
import { formatDate } from '@dala/locale'
import { html, type Html, type PublicLocale } from '#public'
import { confidenceWords, lawWords, outcomeWords, statusWords } from './law-words.ts'

/** The tag of a clause: a link to the place where the act's page tells what it demands. */
export const clauseTag = (id: ClauseId, locale: PublicLocale): Html =>
  html`<a class="clause" href="/law/acts/${placeOf(id)?.act ?? 'A2023'}?lang=${locale}#${id}">${clauseLabel(id, locale)}</a>`

const looks = { allowed: 'ok', needs: 'warn', refused: 'bad', 'not-applicable': 'warn' } as const
// status without colour alone: filled circle with tick, triangle, octagon
const shapes = {
  allowed: html`<circle cx="20" cy="20" r="18" fill="currentColor" /><path class="cut" d="M12 20.500l5.500 5.500L28.500 14.500" />`,
  needs: html`<path d="M20 3L38 36H2z" fill="currentColor" /><path class="cut" d="M20 14v10M20 29.500v.5" />`,
  refused: html`<path d="M13 2h14l11 11v14L27 38H13L2 27V13z" fill="currentColor" /><path class="cut" d="M13 13l14 14M27 13L13 27" />`,
  'not-applicable': html`<path d="M20 3L38 36H2z" fill="currentColor" /><path class="cut" d="M20 14v10M20 29.500v.5" />`,
}

/** The answer in one glance: allowed, something missing, not allowed. */
export const verdict = (outcome: keyof typeof looks, explanation: Words, locale: PublicLocale): Html => html`
  <div class="verdict ${looks[outcome]}" role="status">
    <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" fill="none">${shapes[outcome]}</svg>
    <div>
      <h2>${outcomeWords[outcome][locale]}</h2>
      <p>${explanation[locale]}</p>
    </div>
  </div>
`

/** Which edition answers, and how sure its dates are. */
export function speaks(ruleSet: RuledBy | null, locale: PublicLocale): Html {
  const word = lawWords[locale]
  if (ruleSet === null) return html`<p class="status warn">${word.none}</p>`
  const act = acts[ruleSet.act]
  return html`<p class="small">
    ${word.speaks}:
    <a href="/law/acts/${act.id}?lang=${locale}">№ ${act.number ?? '–'} ${act.signed === null ? null : `(${formatDate(act.signed)})`}</a>,
    ${locale === 'kk' ? `${formatDate(ruleSet.edition)} ${word.edition}` : `${word.edition} ${formatDate(ruleSet.edition)}`};
    ${ruleSet.inForce ? null : html`${statusWords[ruleSet.status][locale]}; `}${ruleSet.confidence === null ? null : confidenceWords[ruleSet.confidence][locale]}
  </p>`
}

/** A list to choose from; the first option is empty where nothing has to be chosen. */
export const choice = (name: string, label: string, options: readonly (readonly [value: string, text: string])[], chosen: string): Html =>
  html`<p>
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${options.map(([value, text]) => html`<option value="${value}" ${value === chosen ? html`selected` : null}>${text}</option>`)}
    </select>
  </p>`

/** A date as people here write it, the day first; the pages have no script, and a browser's own picker speaks the browser's language. */
export const dateInput = (name: string, label: Html | string, value: string): Html =>
  html`<p>
    <label for="${name}">${label}</label
    ><input
      id="${name}"
      name="${name}"
      inputmode="numeric"
      autocomplete="off"
      maxlength="20"
      placeholder="22.11.2026"
      value="${value === '' ? '' : formatDate(value)}"
    />
  </p>`

/** Answers that a form takes along unchanged. */
export const hidden = (fields: Readonly<Record<string, string | null>>): Html[] =>
  Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [html`<input type="hidden" name="${name}" value="${value}" />`]))

export const footer = (locale: PublicLocale): Html => {
  const word = lawWords[locale]
  return html`<p class="small">
    ${word.notLegal}<br />${word.link} ${word.api}:
    <a href="/api-docs?lang=${locale}#regulations"><code>POST /api/regulations/rulings</code></a>
  </p>`
}
