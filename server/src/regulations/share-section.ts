import { evaluate, ruleSets, type DetailsOf } from '@dala/domain/regulations'
import { formatNumber, formatPercent } from '@dala/locale'
import { html, type Html, type PublicLocale } from '#public'
import { planOf, type Answers } from './answers.ts'
import { clauseTag, hidden, verdict } from './law-parts.ts'
import { lawWords } from './law-words.ts'

type Result = NonNullable<DetailsOf['share']['results']>[number]

const fill = (text: string, facts: Record<string, string>) => text.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole)

const row = (result: Result, answers: Answers, locale: PublicLocale): Html => {
  const word = lawWords[locale]
  const percent = formatPercent(result.percent, locale)
  const limit = fill(result.bound === 'at-most' ? word.atMost : word.atLeast, { percent })
  return html`<tr>
    <td>${word.measures[result.measure]}</td>
    <td>
      ${limit}${
        answers.volumes === null
          ? null
          : html`<br /><span class="small"
                >${fill(word.ofTotal, { bounds: formatNumber(result.bounds, locale), base: formatNumber(result.base, locale) })}</span
              >`
      }
    </td>
    ${
      answers.volumes === null
        ? null
        : html`<td>
            <span class="status ${result.holds ? 'ok' : 'bad'}"
              >${formatNumber(result.volume, locale)} · ${result.holds ? word.under : word.over}</span
            >
          </td>`
    }
    <td>${clauseTag(result.clause, locale)}</td>
  </tr>`
}

const number = (name: string, label: string, value: number | undefined): Html =>
  html`<p>
    <label for="${name}">${label}</label
    ><input id="${name}" name="${name}" type="number" inputmode="decimal" min="0" max="10000" step="0.5" value="${value ?? ''}" />
  </p>`

/** What forbids even the smallest volume at a distance: a ban of the whole programme, and not a limit. */
function bansOf(answers: Answers) {
  const plan = planOf({ ...answers, volumes: { total: 100, distance: 1, mooc: 0, nonFormal: 0 } })
  const ruling = evaluate('share', plan, ruleSets, answers.on)
  const limits = new Set((ruling.details?.results ?? []).map((result) => result.clause))
  const bans = ruling.reasons.filter((reason) => reason.weight === 'refuses' && !limits.has(reason.clause))
  return { bans: bans.map((reason) => reason.clause), explanation: ruling.explanation }
}

/** How much of a programme may be taught at a distance: the limits of the edition in force, and the visitor's own numbers against them. */
export function shareSection(answers: Answers, locale: PublicLocale): Html {
  const word = lawWords[locale]
  const ruling = evaluate('share', planOf(answers), ruleSets, answers.on)
  const results = ruling.details?.results ?? []
  const { bans, explanation } = bansOf(answers)
  const banned = bans.length > 0
  if (results.length === 0 && !banned)
    return html`<section aria-labelledby="share">
      <h2 id="share">${word.shares}</h2>
      <p>${word.noShares}</p>
    </section>`
  const { level, form, field, on, volumes } = answers
  return html`<section aria-labelledby="share">
    <h2 id="share">${word.shares}</h2>
    ${banned && volumes === null ? verdict('refused', explanation, locale) : null}
    ${banned ? html`<p>${bans.map((id) => html`${clauseTag(id, locale)} `)}</p>` : null}
    <p class="lead">${word.shareLead}</p>
    <form class="sheet ask" method="get" action="/law#share">
      ${hidden({ lang: locale, level, form, field, on })} ${number('total', word.total, volumes?.total)}
      ${number('distance', word.distance, volumes?.distance)}
      ${results.some((result) => result.measure === 'mooc') ? number('mooc', word.mooc, volumes?.mooc) : null}
      ${results.some((result) => result.measure === 'non-formal') ? number('nonFormal', word.nonFormal, volumes?.nonFormal) : null}
      <p><button class="button" type="submit">${word.judge}</button></p>
    </form>
    ${volumes === null ? null : verdict(ruling.outcome, ruling.explanation, locale)}
    ${
      results.length === 0
        ? null
        : html`<div class="sheet">
            <table class="stack">
              <thead>
                <tr>
                  <th scope="col">${word.shares}</th>
                  <th scope="col">${word.limit}</th>
                  ${volumes === null ? null : html`<th scope="col">${word.volume}</th>`}
                  <th scope="col">${word.clause}</th>
                </tr>
              </thead>
              <tbody>
                ${results.map((result) => row(result, answers, locale))}
              </tbody>
            </table>
          </div>`
    }
  </section>`
}
