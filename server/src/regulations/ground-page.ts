import {
  clauseOf,
  evaluate,
  factsWanted,
  findGround,
  ruleSets,
  type DetailsOf,
  type DocumentKind,
  type FactSpec,
  type Ground,
  type RuleSet,
  type Ruling,
} from '@dala/domain/regulations'
import { formatDateLong, formatNumber } from '@dala/locale'
import { html, type Html, type PublicLocale } from '#public'
import { learnerOf, linkTo, type Answers } from './answers.ts'
import { choice, clauseTag, dateInput, footer, hidden, speaks, verdict } from './law-parts.ts'
import { bringerWords, formWords, lawWords, levelWords, stageWords, unitWords } from './law-words.ts'

type Application = Ruling<DetailsOf['application']>

function question(fact: FactSpec, answers: Answers, locale: PublicLocale): Html {
  const word = lawWords[locale]
  const name = `f.${fact.code}`
  const given = answers.facts[fact.code]
  const label = html`${fact.name[locale]} ${clauseTag(fact.clause, locale)}`
  if (fact.kind === 'date') return dateInput(name, label, typeof given === 'string' ? given : '')
  if (fact.kind === 'text')
    return html`<p>
      <label for="${name}">${label}</label
      ><input id="${name}" name="${name}" maxlength="300" value="${typeof given === 'string' ? given : ''}" />
    </p>`
  const options: (readonly [string, string])[] =
    fact.kind === 'yes-no'
      ? [
          ['yes', word.yes],
          ['no', word.no],
        ]
      : (fact.options ?? []).map((option) => [option.code, option.name[locale]] as const)
  const chosen = given === true ? 'yes' : given === false ? 'no' : (given ?? '')
  return html`<p>
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${[['', word.choose] as const, ...options].map(
        ([value, text]) => html`<option value="${value}" ${value === chosen ? html`selected` : null}>${text}</option>`,
      )}
    </select>
  </p>`
}

const caseForm = (answers: Answers, ground: Ground, ruleSet: RuleSet, ruling: Application, locale: PublicLocale): Html => {
  const word = lawWords[locale]
  const { level, form, field, on } = answers
  const input = { learner: { ...learnerOf(answers), studyForm: form }, facts: answers.facts }
  const brought = (ruling.details?.documents ?? []).filter((document) => document.broughtBy !== 'system')
  return html`<form class="sheet ask one" method="get" action="/law">
    ${hidden({ lang: locale, level, form, field, on, ground: ground.code, judge: '1' })}
    <h2>${word.yourCase}</h2>
    ${factsWanted(ground, input, ruleSet).map((fact) => question(fact, answers, locale))}
    <fieldset>
      <legend>${word.have}</legend>
      ${brought.map(
        (document) =>
          html`<label class="tick"
            ><input type="checkbox" name="have" value="${document.kind}" ${answers.have.includes(document.kind) ? html`checked` : null} />
            <span>${document.name[locale]}</span></label
          >`,
      )}
    </fieldset>
    ${dateInput('registered', word.registered, answers.registeredOn)}
    ${choice(
      'week',
      word.week,
      [
        ['5', word.week5],
        ['6', word.week6],
      ],
      String(answers.weekDays),
    )}
    <p><button class="button" type="submit">${word.judge}</button></p>
  </form>`
}

const documents = (ruling: Application, locale: PublicLocale): Html => {
  const word = lawWords[locale]
  return html`<h2>${word.documents}</h2>
    <div class="sheet">
      <table class="stack">
        <tbody>
          ${(ruling.details?.documents ?? []).map(
            (document) =>
              html`<tr>
                <td>${document.name[locale]}<br /><span class="small">${document.hint[locale]}</span></td>
                <td>
                  ${bringerWords[document.broughtBy]?.[locale] ?? ''}, ${stageWords[document.stage]?.[locale] ?? ''}
                  ${document.there && document.broughtBy !== 'system' ? html`<br /><span class="status ok">${word.there}</span>` : null}
                </td>
                <td>${clauseTag(document.clause, locale)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
}

const terms = (ruling: Application, locale: PublicLocale): Html | null => {
  const word = lawWords[locale]
  const internal = ruling.parameters.some((parameter) => parameter.origin === 'internal' && parameter.unit === 'working-day')
  return ruling.due.length === 0
    ? null
    : html`<h2>${word.terms}</h2>
        <div class="sheet">
          <table class="stack">
            <thead>
              <tr>
                <th scope="col">${word.step}</th>
                <th scope="col">${word.until}</th>
                <th scope="col">${word.clause}</th>
              </tr>
            </thead>
            <tbody>
              ${ruling.due.map(
                (due) =>
                  html`<tr>
                    <td>${due.name[locale]}</td>
                    <td>
                      ${formatDateLong(due.on, locale)}${
                        due.workingDays === null
                          ? null
                          : html`<br /><span class="small"
                                >${formatNumber(due.workingDays, locale)} ${unitWords['working-day']?.[locale] ?? ''}</span
                              >`
                      }
                    </td>
                    <td>${clauseTag(due.clause, locale)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
          ${internal ? html`<p class="small">${word.internal}</p>` : null}
        </div>`
}

const clauses = (ruling: Application, locale: PublicLocale): Html =>
  html`<h2>${lawWords[locale].clauses}</h2>
    <dl class="facts">
      ${ruling.clauses.map(
        (id) =>
          html`<dt>${clauseTag(id, locale)}</dt>
            <dd>${clauseOf(id).summary[locale]}</dd>`,
      )}
    </dl>`

/** One ground: the visitor's case against it, what is missing, who decides and until when. */
export function groundPage(answers: Answers, code: string, locale: PublicLocale): Html {
  const word = lawWords[locale]
  const facts = {
    ...learnerOf(answers),
    ground: code,
    facts: answers.facts,
    reason: '–',
    // What a visitor ticked; the rule looks only for kinds that the ground wants.
    documents: answers.have as DocumentKind[],
    until: 'order' as const,
    registeredOn: answers.registeredOn,
    calendar: { weekDays: answers.weekDays, overrides: [] },
  }
  const ruling = evaluate('application', facts, ruleSets, answers.on)
  const ruleSet = ruling.ruleSet === null ? null : ruleSets[ruling.ruleSet.id]
  const ground = ruleSet === null ? null : findGround(ruleSet, code)
  if (ruleSet === null || ground === null) return html`<h1>${word.none}</h1>`
  return html`<p class="no-print"><a href="${linkTo(answers, { ground: null })}&lang=${locale}">← ${word.back}</a></p>
    <h1>${ground.name[locale]}</h1>
    <p class="lead">
      ${levelWords[answers.level][locale]}, ${formWords[answers.form][locale]}. ${ground.hint[locale]}
      ${ground.byGuardian ? word.byGuardian : null}
    </p>
    <div class="columns">
      <div>
        ${answers.judged ? verdict(ruling.outcome, ruling.explanation, locale) : null} ${documents(ruling, locale)}
        <h2>${word.decides}</h2>
        <ul class="plain">
          ${ruling.bodies.map((body) => html`<li>${body.name[locale]} ${clauseTag(body.clause, locale)}</li>`)}
        </ul>
        ${terms(ruling, locale)} ${clauses(ruling, locale)}
      </div>
      <div>${caseForm(answers, ground, ruleSet, ruling, locale)} ${speaks(ruling.ruleSet, locale)}</div>
    </div>
    ${footer(locale)}`
}
