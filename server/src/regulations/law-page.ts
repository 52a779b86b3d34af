import {
  collegeLevels,
  evaluate,
  groundsFor,
  higherLevels,
  levels,
  ruleSets,
  studyForms,
  type DetailsOf,
  type FieldGroup,
} from '@dala/domain/regulations'
import { html, type Html, type PublicLocale } from '#public'
import { learnerOf, linkTo, type Answers } from './answers.ts'
import { choice, clauseTag, dateInput, footer, hidden, speaks } from './law-parts.ts'
import { fieldWords, formWords, lawWords, levelWords } from './law-words.ts'
import { shareSection } from './share-section.ts'

type OpenGround = DetailsOf['grounds']['grounds'][number]

const withFields: readonly string[] = [...collegeLevels, ...higherLevels]

/** The questions at the top: level, form, field, day. */
export const askForm = (answers: Answers, locale: PublicLocale): Html => {
  const word = lawWords[locale]
  // The keys of a literal object are its key type.
  const fields = Object.keys(fieldWords) as FieldGroup[]
  return html`<form class="sheet ask" method="get" action="/law">
    ${hidden({ lang: locale })}
    ${choice(
      'level',
      word.level,
      levels.map((level) => [level, levelWords[level][locale]] as const),
      answers.level,
    )}
    ${choice(
      'form',
      word.form,
      studyForms.map((form) => [form, formWords[form][locale]] as const),
      answers.form,
    )}
    ${
      withFields.includes(answers.level)
        ? choice(
            'field',
            word.field,
            [['', word.anyField], ...fields.map((field) => [field, fieldWords[field][locale]] as const)],
            answers.field ?? '',
          )
        : null
    }
    ${dateInput('on', word.on, answers.on)}
    <p><button class="button" type="submit">${word.show}</button></p>
  </form>`
}

const bodies = (ground: OpenGround, locale: PublicLocale) =>
  ground.bodies.map((body, index) => html`${index === 0 ? null : ', '}${body.name[locale]} ${clauseTag(body.clause, locale)}`)

const card = (ground: OpenGround, answers: Answers, locale: PublicLocale): Html => {
  const word = lawWords[locale]
  const brought = ground.documents.filter((document) => document.broughtBy !== 'system')
  return html`<li class="sheet">
    <h3>${ground.name[locale]} ${clauseTag(ground.clause, locale)}</h3>
    <p class="small">${ground.hint[locale]}</p>
    ${ground.byAuthority ? html`<p>${word.byAuthority}</p>` : null} ${ground.byGuardian ? html`<p>${word.byGuardian}</p>` : null}
    <dl>
      ${
        brought.length === 0 || ground.byAuthority
          ? null
          : html`<dt>${word.bring}</dt>
              <dd>${brought.map((document, index) => html`${index === 0 ? null : '; '}${document.name[locale]}`)}</dd>`
      }
      ${
        ground.bodies.length === 0
          ? null
          : html`<dt>${word.decides}</dt>
              <dd>${bodies(ground, locale)}</dd>`
      }
    </dl>
    ${ground.byAuthority ? null : html`<p><a class="button plain" href="${linkTo(answers, { ground: ground.code })}&lang=${locale}">${word.check}</a></p>`}
  </li>`
}

const closedOnes = (grounds: readonly OpenGround[], locale: PublicLocale): Html | null =>
  grounds.length === 0
    ? null
    : html`<h3>${lawWords[locale].closed}</h3>
        <ul class="plain">
          ${grounds.map(
            (ground) =>
              html`<li>
                ${ground.name[locale]}: ${ground.closedBy.map((each) => html`${each.text[locale]} ${clauseTag(each.clause, locale)} `)}
              </li>`,
          )}
        </ul>`

/** The first page of the navigator: the grounds that are open, and the share that may be taught at a distance. */
export function lawPage(answers: Answers, locale: PublicLocale): Html {
  const word = lawWords[locale]
  const ruling = evaluate('grounds', learnerOf(answers), ruleSets, answers.on)
  const grounds = ruling.details?.grounds ?? []
  return html`<h1>${word.title}</h1>
    <p class="lead">${word.lead}</p>
    ${askForm(answers, locale)} ${speaks(ruling.ruleSet, locale)}
    <section aria-labelledby="grounds">
      <h2 id="grounds">${word.grounds}</h2>
      ${grounds.length === 0 && ruling.ruleSet !== null ? html`<p>${word.noGrounds}</p>` : null}
      <ul class="cards">
        ${grounds.filter((ground) => ground.open).map((ground) => card(ground, answers, locale))}
      </ul>
      ${closedOnes(
        grounds.filter((ground) => !ground.open),
        locale,
      )}
    </section>
    ${ruling.ruleSet === null ? null : shareSection(answers, locale)}
    <p><a href="/law/acts?lang=${locale}">${word.acts}</a></p>
    ${footer(locale)}`
}

/** Whether an edition in force has this ground for the learner. */
export const hasGround = (answers: Answers): boolean => {
  const ruling = evaluate('grounds', learnerOf(answers), ruleSets, answers.on)
  const ruleSet = ruling.ruleSet === null ? null : ruleSets[ruling.ruleSet.id]
  return ruleSet !== null && groundsFor(ruleSet, answers.level).some((ground) => ground.code === answers.ground && !ground.byAuthority)
}
