import type { Ground } from '../ground.ts'
import { collegeLevels, higherLevels, levels, schoolLevels } from '../level.ts'
import { words } from '../words.ts'
import { backwards, decision, from, to } from './a2023-parts.ts'
import { applied, attachments, selfStudyPlan } from './a2021-parts.ts'
import { abroadGround, eventGround, healthGround } from './a2021-person.grounds.ts'
import { parentGround2021, smallSchoolGround } from './a2021-school.grounds.ts'

const approvedList = decision(
  'distance-list',
  'A2021-24.b',
  words('Бұйрықпен бекітілген тізбе', 'Перечень, утверждённый приказом', 'List approved by order'),
)

/** Paragraph 6, subparagraphs 6 and 7: everybody in colleges and universities, within the limits. */
const everybody = (code: 'general-college' | 'general-higher', clause: Ground['clause'], levels: Ground['levels']): Ground => ({
  code,
  clause,
  name: words('Жалпы тәртіппен', 'На общих основаниях', 'As everybody'),
  hint: words('Тізбедегі пәндер, үлес шегінде', 'Дисциплины перечня, в пределах доли', 'Disciplines of the list, within the share'),
  levels,
  general: true,
  facts: [],
  documents: [approvedList, ...attachments],
  bans: [],
  decidedBy: [{ body: 'head', clause: 'A2021-24.b' }],
})

/** The grounds of the draft of 2021 (paragraphs 5, 6, 19–23). */
export const a2021Grounds: readonly Ground[] = [
  healthGround,
  eventGround,
  abroadGround,
  parentGround2021,
  smallSchoolGround,
  {
    code: 'health-temporary',
    clause: 'A2021-21.d',
    name: words('Денсаулықтың уақытша шектелуі', 'Временные ограничения здоровья', 'Temporary limits of health'),
    hint: words('Өз бетінше, асинхронды', 'Самостоятельно, асинхронно', 'On one’s own, asynchronously'),
    levels: [...collegeLevels, ...higherLevels],
    facts: [from('A2021-21.d'), to('A2021-21.d')],
    documents: [applied('A2021-21.d'), selfStudyPlan('A2021-21.d'), ...attachments],
    bans: [backwards('A2021-21.d')],
    decidedBy: [{ body: 'head', clause: 'A2021-21.d' }],
  },
  everybody('general-college', 'A2021-6.6', collegeLevels),
  everybody('general-higher', 'A2021-6.7', higherLevels),
  {
    code: 'emergency',
    clause: 'A2021-5.a',
    name: words('Төтенше жағдай, карантин', 'Чрезвычайная ситуация, карантин', 'Emergency, quarantine'),
    hint: words('Барлығына міндетті', 'Обязательно для всех', 'Compulsory for everybody'),
    levels,
    byAuthority: true,
    facts: [],
    documents: [],
    bans: [],
    decidedBy: [{ body: 'education-authority', clause: 'A2021-5.a' }],
  },
  {
    code: 'weather',
    clause: 'A2021-5.b',
    name: words('Қолайсыз ауа райы', 'Неблагоприятная погода', 'Bad weather'),
    hint: words('Білім басқармасының бұйрығымен', 'По приказу органа управления образованием', 'By the education authority’s order'),
    levels: [...schoolLevels, 'tvet'],
    byAuthority: true,
    facts: [],
    documents: [],
    bans: [],
    decidedBy: [{ body: 'education-authority', clause: 'A2021-5.b' }],
  },
]
