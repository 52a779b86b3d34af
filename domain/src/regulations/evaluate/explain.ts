import { fill, words, type Words } from '../words.ts'
import type { Outcome, Reason, Lack } from './ruling.ts'

const whole = {
  allowed: words('Заң бойынша рұқсат.', 'По закону можно.', 'The act allows it.'),
  granted: words('Заң бойынша рұқсат: {names}.', 'По закону можно: {names}.', 'The act allows it: {names}.'),
  refused: words('Заң бойынша рұқсат жоқ. {because}', 'По закону нельзя. {because}', 'The act forbids it. {because}'),
  needs: words('Әлі жетпейді: {names}.', 'Пока не хватает: {names}.', 'Still missing: {names}.'),
}

const joined = (list: readonly Words[], between: string): Words => ({
  kk: list.map((each) => each.kk).join(between),
  ru: list.map((each) => each.ru).join(between),
  en: list.map((each) => each.en).join(between),
})

const bare = (text: Words): Words => ({ kk: text.kk.replace(/\.$/, ''), ru: text.ru.replace(/\.$/, ''), en: text.en.replace(/\.$/, '') })

/** What a ruling says, in one or a few sentences in three languages; warnings stand at the end. */
export function explain(outcome: Outcome, reasons: readonly Reason[], missing: readonly Lack[], notApplicable: Words | undefined): Words {
  const of = (weight: Reason['weight']) => reasons.filter((reason) => reason.weight === weight).map((reason) => reason.text)
  const said = (): Words => {
    if (outcome === 'not-applicable') return notApplicable ?? whole.allowed
    if (outcome === 'refused') return fill(whole.refused, { because: joined(of('refuses'), ' ') })
    if (outcome === 'needs')
      return fill(whole.needs, {
        names: joined(
          missing.map((each) => each.name),
          ', ',
        ),
      })
    const grants = of('grants')
    return grants.length === 0 ? whole.allowed : fill(whole.granted, { names: joined(grants.map(bare), '; ') })
  }
  return joined([said(), ...of('warns')], ' ')
}
