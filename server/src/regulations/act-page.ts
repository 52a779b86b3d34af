import { acts, clauseLabel, type Act, type ActDate, type Clause } from '@dala/domain/regulations'
import { formatDateLong } from '@dala/locale'
import { html, type Html, type PublicLocale } from '#public'
import { findClauses } from './find-clauses.ts'
import { footer, hidden } from './law-parts.ts'
import { actNames, confidenceWords, lawWords, statusWords } from './law-words.ts'

const fact = (name: string, value: Html | string | null): Html | null =>
  value === null
    ? null
    : html`<dt>${name}</dt>
        <dd>${value}</dd>`

const dated = (date: ActDate, locale: PublicLocale): Html =>
  date.on === null
    ? html`${lawWords[locale].unknown}`
    : html`${formatDateLong(date.on, locale)}<br /><span class="small">${confidenceWords[date.confidence][locale]}</span>`

const cardOf = (act: Act, locale: PublicLocale): Html => {
  const word = lawWords[locale]
  return html`<dl class="facts">
    ${fact(word.signed, act.signed === null ? word.unknown : formatDateLong(act.signed, locale))}
    ${fact(word.registeredAt, act.registered === null ? null : `№ ${act.registered.number}, ${formatDateLong(act.registered.on, locale)}`)}
    ${act.status === 'draft' ? null : fact(word.effective, dated(act.effective, locale))}
    ${act.ended === null ? null : fact(word.ended, dated(act.ended, locale))}
    ${act.amends === undefined ? null : fact(word.amends, html`<a href="/law/acts/${act.amends}?lang=${locale}">${actNames[act.amends][locale]}</a>`)}
    ${
      act.laterEditions.length === 0
        ? null
        : fact(
            word.later,
            html`${act.laterEditions.map((edition) => html`№ ${edition.number}, ${formatDateLong(edition.signed, locale)}<br />`)}`,
          )
    }
  </dl>`
}

const parts = ['order', 'requirements', 'rules', 'annex'] as const

const rows = (clauses: readonly Clause[], locale: PublicLocale): Html => {
  const word = lawWords[locale]
  return html`<div class="sheet">
    <table class="clauses stack">
      <thead>
        <tr>
          <th scope="col">${word.clause}</th>
          <th scope="col">${word.demands}</th>
        </tr>
      </thead>
      <tbody>
        ${clauses.map(
          (clause) =>
            html`<tr id="${clause.id}">
              <th scope="row"><a class="clause" href="#${clause.id}">${clauseLabel(clause.id, locale)}</a></th>
              <td>
                ${clause.summary[locale]}${clause.support === 'organisational' ? html` <span class="small">(${word.organisational})</span>` : null}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

const searchForm = (action: string, search: string, locale: PublicLocale): Html => {
  const word = lawWords[locale]
  return html`<form class="find" method="get" action="${action}" role="search">
    ${hidden({ lang: locale })}
    <p><label for="q">${word.search}</label><input id="q" name="q" type="search" maxlength="100" value="${search}" /></p>
    <p><button class="button plain" type="submit">${word.find}</button></p>
  </form>`
}

/** An act: what it is, since when it speaks, and its clauses in our own words. */
export function actPage(act: Act, search: string, locale: PublicLocale): Html {
  const word = lawWords[locale]
  const found = findClauses(search, act.id)
  return html`<p class="no-print"><a href="/law/acts?lang=${locale}">← ${word.allActs}</a></p>
    <h1>${actNames[act.id][locale]}</h1>
    <p class="lead">${act.title[locale]}</p>
    <p><span class="status ${act.status === 'in-force' ? 'ok' : 'warn'}">${statusWords[act.status][locale]}</span></p>
    ${cardOf(act, locale)} ${searchForm(`/law/acts/${act.id}`, search, locale)}
    ${search === '' ? null : html`<p role="status">${found.length === 0 ? word.nothing : word.found.replace('{count}', String(found.length))}</p>`}
    ${parts.map((part) => {
      const own = found.filter((clause) => clause.part === part)
      return own.length === 0
        ? null
        : html`<h2 id="${part}">${word.parts[part]}</h2>
            ${rows(own, locale)}`
    })}
    ${footer(locale)}`
}

/** All acts, and the clauses of all that match a search. */
export function actsPage(search: string, locale: PublicLocale): Html {
  const word = lawWords[locale]
  const found = search === '' ? [] : findClauses(search, null)
  return html`<p class="no-print"><a href="/law?lang=${locale}">← ${word.title}</a></p>
    <h1>${word.acts}</h1>
    <p class="lead">${word.actsLead}</p>
    ${searchForm('/law/acts', search, locale)}
    ${
      search === ''
        ? html`<ul class="cards">
            ${Object.values(acts).map(
              (act) =>
                html`<li class="sheet">
                  <h3><a href="/law/acts/${act.id}?lang=${locale}">${actNames[act.id][locale]}</a></h3>
                  <p>${act.title[locale]}</p>
                  <p><span class="status ${act.status === 'in-force' ? 'ok' : 'warn'}">${statusWords[act.status][locale]}</span></p>
                </li>`,
            )}
          </ul>`
        : html`<p role="status">${found.length === 0 ? word.nothing : word.found.replace('{count}', String(found.length))}</p>
            ${found.length === 0 ? null : rows(found, locale)}`
    }
    ${footer(locale)}`
}
