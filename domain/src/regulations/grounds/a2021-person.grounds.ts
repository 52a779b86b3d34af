import type { Ground } from '../ground.ts'
import { collegeLevels, higherLevels, schoolLevels } from '../level.ts'
import { words } from '../words.ts'
import { atSchool, backwards, from, to } from './a2023-parts.ts'
import { applied, attachments, schoolCouncil, schoolCouncilDecides, selfStudyPlan } from './a2021-parts.ts'

const everyLevel = [...schoolLevels, ...collegeLevels, ...higherLevels] as const
const grownLevels = [...collegeLevels, ...higherLevels] as const

/** Paragraph 6, subparagraph 1 and paragraph 21 of the draft of 2021: health. */
export const healthGround: Ground = {
  code: 'vkk',
  clause: 'A2021-6.1',
  name: words('ДКК қорытындысы', 'Заключение ВКК', 'Medical commission’s conclusion'),
  hint: words('Мерзімі қорытындыда көрсетілген', 'Срок указан в заключении', 'The period stands in the conclusion'),
  levels: everyLevel,
  facts: [
    {
      code: 'homeOrDistance',
      kind: 'choice',
      name: words('Ата-ана қалауы', 'Желание родителей', 'The parents’ wish'),
      clause: 'A2021-21.c',
      options: [
        { code: 'distance', name: words('Қашықтан оқу', 'Дистанционное обучение', 'Distance learning') },
        { code: 'home', name: words('Үйде оқыту', 'Обучение на дому', 'Home schooling') },
      ],
      when: atSchool,
    },
    from('A2021-21.b', words('Қорытынды бойынша қай күннен', 'С какого дня по заключению', 'From which day, by the conclusion')),
    to('A2021-21.b', words('Қорытынды бойынша қай күнге дейін', 'По какой день по заключению', 'Until which day, by the conclusion')),
  ],
  documents: [
    applied('A2021-8'),
    {
      kind: 'vkk-conclusion',
      name: words('ДКК қорытындысы', 'Заключение ВКК', 'Conclusion of the medical commission'),
      hint: words('Мерзімі көрсетілген', 'С указанием срока', 'With its period'),
      broughtBy: 'applicant',
      stage: 'application',
      clause: 'A2021-21.a',
      attachedBy: 'A2021-21.a',
      sensitive: true,
    },
    schoolCouncil,
    selfStudyPlan('A2021-21.d', { levels: grownLevels }),
    ...attachments,
  ],
  bans: [
    {
      clause: 'A2021-21.c',
      when: { all: [atSchool, { fact: 'homeOrDistance', is: 'home' }] },
      because: words('Ата-ана үйде оқытуды таңдады.', 'Родители выбрали обучение на дому.', 'The parents chose home schooling.'),
    },
    backwards('A2021-21.b'),
  ],
  decidedBy: [schoolCouncilDecides, { body: 'head', clause: 'A2021-6.1' }],
}

/** Paragraph 6, subparagraph 3 and paragraph 20: camps, competitions, contests, festivals. */
export const eventGround: Ground = {
  code: 'event',
  clause: 'A2021-6.3',
  name: words('Жарыс, жиын, олимпиада', 'Соревнования, сборы, олимпиада', 'Competition, camp, contest'),
  hint: words('Күндері бар бұйрық немесе хат бар', 'Есть приказ или письмо с датами', 'There is an order or letter with dates'),
  levels: everyLevel,
  facts: [
    { code: 'eventName', kind: 'text', name: words('Іс-шара мен орны', 'Мероприятие и место', 'Event and place'), clause: 'A2021-20.b' },
    {
      code: 'eventScale',
      kind: 'choice',
      name: words('Деңгейі', 'Уровень', 'Level'),
      clause: 'A2021-6.3',
      options: [
        { code: 'international', name: words('Халықаралық', 'Международный', 'International') },
        { code: 'republican', name: words('Республикалық', 'Республиканский', 'Republican') },
        { code: 'other', name: words('Басқа', 'Иной', 'Other') },
      ],
    },
    from('A2021-20.b', words('Бірінші күні', 'Первый день', 'First day')),
    to('A2021-20.b', words('Соңғы күні', 'Последний день', 'Last day')),
  ],
  documents: [
    applied('A2021-20.a'),
    {
      kind: 'event-order',
      name: words('Қатысу туралы бұйрық не хат', 'Приказ или письмо об участии', 'Order or letter on participation'),
      hint: words(
        'Уәкілетті мемлекеттік органнан, күндерімен',
        'От уполномоченного госоргана, с датами',
        'Of the authorised state body, with dates',
      ),
      broughtBy: 'applicant',
      stage: 'application',
      clause: 'A2021-20.b',
      attachedBy: 'A2021-20.b',
    },
    schoolCouncil,
    selfStudyPlan('A2021-20.c'),
    ...attachments,
  ],
  bans: [
    {
      clause: 'A2021-6.3',
      when: { fact: 'eventScale', is: 'other' },
      because: words(
        'Тек халықаралық және республикалық іс-шара үшін беріледі.',
        'Только для международных и республиканских мероприятий.',
        'Only for international and republican events.',
      ),
    },
    backwards('A2021-20.b'),
  ],
  decidedBy: [schoolCouncilDecides, { body: 'head', clause: 'A2021-20.a' }],
}

/** Paragraph 6, subparagraph 2 and paragraph 19: children of citizens who live abroad for a time, mobility included. */
export const abroadGround: Ground = {
  code: 'abroad',
  clause: 'A2021-6.2',
  name: words('Уақытша шетелде тұру', 'Временное проживание за рубежом', 'Living abroad for a time'),
  hint: words('Академиялық ұтқырлық та осында', 'В том числе академическая мобильность', 'Academic mobility too'),
  levels: everyLevel,
  facts: [
    { code: 'country', kind: 'text', name: words('Ел', 'Страна', 'Country'), clause: 'A2021-6.2' },
    {
      code: 'departure',
      kind: 'choice',
      name: words('Кету себебі', 'Причина выезда', 'Reason of the departure'),
      clause: 'A2021-19.b',
      options: [
        { code: 'family', name: words('Отбасымен', 'С семьёй', 'With the family') },
        { code: 'mobility', name: words('Академиялық ұтқырлық', 'Академическая мобильность', 'Academic mobility') },
        { code: 'study', name: words('Оқу', 'Учёба', 'Study') },
      ],
    },
    from('A2021-19.c', words('Қай күні кетесіз', 'День выезда', 'Day of departure')),
    to('A2021-6.2'),
  ],
  documents: [
    applied('A2021-19.a'),
    {
      kind: 'departure',
      name: words('Кетуді растайтын құжат', 'Документ, подтверждающий выезд', 'Document confirming the departure'),
      hint: words(
        'Себебі көрсетілген не оқуға кетуді растайды',
        'С указанием причины или о выезде на обучение',
        'With the reason, or on departure for study',
      ),
      broughtBy: 'applicant',
      stage: 'application',
      clause: 'A2021-19.b',
      attachedBy: 'A2021-19.b',
    },
    schoolCouncil,
    ...attachments,
  ],
  bans: [backwards('A2021-19.c')],
  decidedBy: [schoolCouncilDecides, { body: 'head', clause: 'A2021-19.a' }],
  submission: { clause: 'A2021-19.c', by: 'from' },
}
