import type { Ground } from '../ground.ts'
import { collegeLevels, schoolLevels } from '../level.ts'
import { words } from '../words.ts'
import { atSchool, backwards, dangerBan, dangerFact, decision, from, inCollege, to } from './a2023-parts.ts'
import { applicationDocument, orderAttachments } from './order-attachments.ts'

/** Paragraph 11 of order 349: the application of the parents and all that the councils rest on. */
export const parentGround: Ground = {
  code: 'parent',
  clause: 'A2023-3.5',
  name: words('Ата-ананың өтініші', 'Заявление родителей', 'Application of the parents'),
  hint: words('Кеңестер шешеді', 'Решают советы', 'The councils decide'),
  levels: [...schoolLevels, ...collegeLevels],
  byGuardian: true,
  facts: [
    from('A2023-3.5'),
    to('A2023-3.5'),
    {
      code: 'homeConditions',
      kind: 'yes-no',
      name: words(
        'Үйде құрылғы, интернет және орын бар ма?',
        'Дома есть устройство, интернет и место?',
        'Are there a device, Internet and a place at home?',
      ),
      clause: 'A2023-11.1.d',
      when: atSchool,
    },
    { ...dangerFact('A2023-11.1.h'), when: atSchool },
  ],
  documents: [
    { ...applicationDocument, clause: 'A2023-3.5' },
    {
      kind: 'child-opinion',
      name: words('Баланың пікірі', 'Мнение ребёнка', 'The child’s opinion'),
      hint: words(
        'Бала өз кабинетінде жаза алады',
        'Ребёнок может написать его в своём кабинете',
        'The child can write it in the own account',
      ),
      broughtBy: 'child',
      stage: 'decision',
      clause: 'A2023-11.1.e',
      when: atSchool,
      writable: true,
      attachedBy: 'A2023-11.1.e',
    },
    {
      kind: 'progress-extract',
      name: words('Үлгерім туралы үзінді', 'Выписка об успеваемости', 'Extract of progress'),
      hint: words('Мектеп өзі қоса береді', 'Школа приложит сама', 'The school adds it itself'),
      broughtBy: 'organisation',
      stage: 'decision',
      clause: 'A2023-11.1.c',
      when: atSchool,
    },
    {
      kind: 'psychologist-conclusion',
      name: words('Психолог қорытындысы', 'Заключение психолога', 'Psychologist’s conclusion'),
      hint: words(
        'Мектеп дайындайды, сізден ештеңе керек емес',
        'Готовит школа, от вас ничего не нужно',
        'The school prepares it, nothing is needed from you',
      ),
      broughtBy: 'organisation',
      stage: 'decision',
      clause: 'A2023-11.1.f',
      when: atSchool,
      sensitive: true,
    },
    {
      kind: 'housing-act',
      name: words('Тұрғын үй жағдайының актісі', 'Акт жилищно-бытовых условий', 'Act of the housing conditions'),
      hint: words(
        'Әлеуметтік педагог келісіп келеді',
        'Социальный педагог придёт по договорённости',
        'The social pedagogue comes by appointment',
      ),
      broughtBy: 'organisation',
      stage: 'decision',
      clause: 'A2023-11.1.g',
      when: atSchool,
      sensitive: true,
    },
    decision(
      'council-decision',
      'A2023-11.1.a',
      words('Педагогикалық кеңес шешімі', 'Решение педагогического совета', 'Decision of the pedagogical council'),
      atSchool,
    ),
    decision(
      'trustees-decision',
      'A2023-11.1.b',
      words('Қамқоршылық кеңес шешімі', 'Решение попечительского совета', 'Decision of the board of trustees'),
      atSchool,
    ),
    decision(
      'method-council-decision',
      'A2023-11.2',
      words(
        'Педагогикалық не әдістемелік кеңес шешімі',
        'Решение педагогического или методического совета',
        'Decision of the pedagogical or methodical council',
      ),
      inCollege,
    ),
    ...orderAttachments,
  ],
  bans: [
    { ...dangerBan('A2023-11.1.h'), when: { all: [atSchool, { fact: 'dangerZone', is: true }] } },
    {
      clause: 'A2023-11.1.d',
      when: { all: [atSchool, { fact: 'homeConditions', is: false }] },
      because: words(
        'Үйде қашықтан оқуға жағдай жоқ.',
        'Дома нет условий для дистанционного обучения.',
        'There are no conditions for distance learning at home.',
      ),
    },
    backwards('A2023-3.5'),
  ],
  decidedBy: [
    { body: 'pedagogical-council', clause: 'A2023-11.1.a', levels: schoolLevels },
    { body: 'board-of-trustees', clause: 'A2023-11.1.b', levels: schoolLevels },
    { body: 'methodical-council', clause: 'A2023-11.2', levels: collegeLevels },
    { body: 'head', clause: 'A2023-3.5' },
  ],
}
