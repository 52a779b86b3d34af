import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 343: the order itself and the paragraphs it changes or adds in order No. 137 (2–29). */
export const a2016RulesClauses = {
  'A2016-2': clause(
    'Қашықтан оқыту технологиялары үш түрлі: теледидарлық, желілік және кейс-технология.',
    'Дистанционные технологии бывают трёх видов: телевизионная, сетевая и кейс-технология.',
    'Distance technologies are of three kinds: television, network and case technology.',
  ),
  'A2016-8-1.a': clause(
    'Қашықтан оқыту қосымша білім беруде де қолданылады.',
    'Дистанционные технологии применяются и в дополнительном образовании.',
    'Distance technologies serve additional education too.',
  ),
  'A2016-8-1.b': clause(
    'Оқытушыларды қайта даярлау мен біліктілігін арттыруда, соның ішінде шет тілінде, қашықтан оқыту қолданылады.',
    'Дистанционно проводят переподготовку и повышение квалификации преподавателей, в том числе на иностранном языке.',
    'Teaching staff may be retrained and upgraded at a distance, also in a foreign language.',
  ),
  'A2016-23': clause(
    'Қашықтан оқу деңгейдің бүкіл оқу жоспары бойынша жүреді.',
    'Дистанционное обучение ведётся по всему учебному плану уровня.',
    'Distance learning follows the whole study plan of the level.',
  ),
} as const satisfies Record<string, ClauseEntry>
