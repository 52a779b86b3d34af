import type { EventWords } from './event-words.ts'

/** What the events of `regulations` say in a trail. */
export const regulationsWords: EventWords = {
  'regulations.edition-stated': {
    kk: '{ruleSet} редакциясы туралы жазба енгізілді',
    ru: 'Внесена запись о редакции {ruleSet}',
    en: 'A statement about the edition {ruleSet} was recorded',
  },
  'regulations.statement-withdrawn': {
    kk: '{ruleSet} редакциясы туралы жазба қайтарып алынды',
    ru: 'Отозвана запись о редакции {ruleSet}',
    en: 'A statement about the edition {ruleSet} was taken back',
  },
}
