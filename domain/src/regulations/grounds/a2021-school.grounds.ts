import type { Ground } from '../ground.ts'
import { schoolLevels } from '../level.ts'
import { words } from '../words.ts'
import { backwards, decision, from, to } from './a2023-parts.ts'
import { applied, attachments, schoolCouncil, schoolCouncilDecides, selfStudyPlan } from './a2021-parts.ts'

/** Paragraph 6, subparagraph 4 and paragraph 22: a small school without a teacher of a subject, attached to a supporting school. */
export const smallSchoolGround: Ground = {
  code: 'small-school',
  clause: 'A2021-6.4',
  name: words('Шағын жинақты мектеп', 'Малокомплектная школа', 'Small school'),
  hint: words('Пән мұғалімі жоқ болса', 'Если по предмету нет педагога', 'If a subject has no teacher'),
  levels: schoolLevels,
  facts: [
    { code: 'subject', kind: 'text', name: words('Пән', 'Предмет', 'Subject'), clause: 'A2021-6.4' },
    {
      code: 'vacancy',
      kind: 'yes-no',
      name: words('Пән мұғалімінің орны бос па?', 'Вакансия педагога по предмету открыта?', 'Is the post of the subject’s teacher vacant?'),
      clause: 'A2021-6.4',
    },
    { code: 'hubSchool', kind: 'text', name: words('Тірек мектеп', 'Опорная школа', 'Supporting school'), clause: 'A2021-22.b' },
    from('A2021-22.a', words('Орын қай күннен бос', 'С какого дня вакансия', 'Vacant from which day')),
    to('A2021-22.a', words('Орын қай күнге дейін бос', 'По какой день вакансия', 'Vacant until which day')),
  ],
  documents: [
    applied('A2021-8'),
    decision('vacancy-record', 'A2021-22.a', words('Бос орын туралы жазба', 'Запись о вакансии', 'Record of the vacancy')),
    decision(
      'hub-agreement',
      'A2021-22.b',
      words('Тірек мектепке бекіту', 'Закрепление за опорной школой', 'Attachment to the supporting school'),
    ),
    schoolCouncil,
    ...attachments,
  ],
  bans: [
    {
      clause: 'A2021-6.4',
      when: { fact: 'vacancy', is: false },
      because: words('Бұл пәннің мұғалімі бар.', 'Педагог по этому предмету есть.', 'The subject has its teacher.'),
    },
    backwards('A2021-22.a'),
  ],
  decidedBy: [schoolCouncilDecides, { body: 'head', clause: 'A2021-6.4' }],
}

/** Paragraph 6, subparagraph 5 and paragraph 23: certain categories by both councils; which categories the organisation lists (decision D-15). */
export const parentGround2021: Ground = {
  code: 'parent',
  clause: 'A2021-6.5',
  name: words('Ата-ананың өтініші', 'Заявление родителей', 'Application of the parents'),
  hint: words('Екі кеңес шешеді', 'Решают оба совета', 'Both councils decide'),
  levels: schoolLevels,
  byGuardian: true,
  facts: [
    {
      code: 'category',
      kind: 'text',
      name: words('Білім алушылар санаты', 'Категория обучающихся', 'Category of learners'),
      clause: 'A2021-6.5',
    },
    from('A2021-6.5'),
    to('A2021-6.5'),
  ],
  documents: [
    applied('A2021-23.a'),
    decision(
      'council-decision',
      'A2021-23.b',
      words('Педагогикалық кеңес шешімі', 'Решение педагогического совета', 'Decision of the pedagogical council'),
    ),
    decision(
      'trustees-decision',
      'A2021-23.c',
      words('Қамқоршылық кеңес шешімі', 'Решение попечительского совета', 'Decision of the board of trustees'),
    ),
    selfStudyPlan('A2021-23.d'),
    ...attachments,
  ],
  bans: [backwards('A2021-6.5')],
  decidedBy: [
    { body: 'pedagogical-council', clause: 'A2021-23.b' },
    { body: 'board-of-trustees', clause: 'A2021-23.c' },
    { body: 'head', clause: 'A2021-6.5' },
  ],
}
