import type { TemplateBody } from '../template.schema.ts'

export const contingentOrder: TemplateBody = {
  blocks: [
    { block: 'title', text: { kk: 'БҰЙРЫҚ № {number}', ru: 'ПРИКАЗ № {number}' } },
    { block: 'paragraph', text: { kk: '{datedOn}', ru: '{datedOn}' } },
    {
      block: 'paragraph',
      when: 'reversed',
      text: {
        kk: '{reversedOn} № {reversed} бұйрықтың күші жойылды деп танылсын, аталған адамдардың бұрынғы жағдайы қалпына келтірілсін.',
        ru: 'Признать утратившим силу приказ № {reversed} от {reversedOn}, восстановить прежнее положение названных лиц.',
      },
    },
    {
      block: 'each',
      of: 'paragraphs',
      blocks: [
        { block: 'heading', text: { kk: '{row}-§. {title}', ru: '§ {row}. {title}' } },
        { block: 'paragraph', text: { kk: '{words}', ru: '{words}' } },
        {
          block: 'table',
          of: 'persons',
          columns: [
            { title: { kk: '№', ru: '№' }, share: 0.6, cell: '{row}' },
            { title: { kk: 'Тегі, аты, әкесінің аты', ru: 'Фамилия, имя, отчество' }, share: 4, cell: '{name}' },
            { title: { kk: 'Бұрын', ru: 'Было' }, share: 2, cell: '{from}' },
            { title: { kk: 'Енді', ru: 'Стало' }, share: 2, cell: '{to}' },
          ],
        },
      ],
    },
    { block: 'field', when: 'basis', name: { kk: 'Негіздеме', ru: 'Основание' }, value: '{basis}' },
    { block: 'signature', when: 'signer', position: { kk: '{position}', ru: '{position}' }, name: '{signer}', note: '{note}' },
  ],
}

export const organisationOrder: TemplateBody = {
  blocks: [
    { block: 'title', text: { kk: 'БҰЙРЫҚ № {number}', ru: 'ПРИКАЗ № {number}' } },
    { block: 'paragraph', text: { kk: '{datedOn}', ru: '{datedOn}' } },
    { block: 'heading', text: { kk: '{subject}', ru: '{subject}' } },
    { block: 'paragraph', when: 'basis', text: { kk: '{basis} негізінде БҰЙЫРАМЫН:', ru: 'На основании {basis} ПРИКАЗЫВАЮ:' } },
    { block: 'each', of: 'points', blocks: [{ block: 'paragraph', text: { kk: '{row}. {words}', ru: '{row}. {words}' } }] },
    { block: 'signature', when: 'signer', position: { kk: '{position}', ru: '{position}' }, name: '{signer}', note: '{note}' },
  ],
}

export const minutes: TemplateBody = {
  blocks: [
    { block: 'title', text: { kk: '{council} отырысының № {number} ХАТТАМАСЫ', ru: 'ПРОТОКОЛ № {number} заседания: {council}' } },
    { block: 'paragraph', text: { kk: '{datedOn}', ru: '{datedOn}' } },
    { block: 'field', when: 'place', name: { kk: 'Өткен жері', ru: 'Место проведения' }, value: '{place}' },
    {
      block: 'paragraph',
      text: {
        kk: 'Кеңес мүшелерінің саны {membersTotal}, қатысқаны {presentTotal}. {quorum}',
        ru: 'Всего членов: {membersTotal}, присутствуют: {presentTotal}. {quorum}',
      },
    },
    {
      block: 'table',
      of: 'present',
      when: 'present',
      columns: [
        { title: { kk: '№', ru: '№' }, share: 0.6, cell: '{row}' },
        { title: { kk: 'Қатысқандар', ru: 'Присутствовали' }, share: 4, cell: '{name}' },
        { title: { kk: 'Лауазымы', ru: 'Должность' }, share: 4, cell: '{position}' },
      ],
    },
    { block: 'heading', text: { kk: 'Күн тәртібі', ru: 'Повестка дня' } },
    { block: 'each', of: 'items', blocks: [{ block: 'paragraph', text: { kk: '{row}. {title}', ru: '{row}. {title}' } }] },
    {
      block: 'each',
      of: 'items',
      blocks: [
        { block: 'heading', text: { kk: '{row}. {title}', ru: '{row}. {title}' } },
        { block: 'field', when: 'heard', name: { kk: 'ТЫҢДАЛДЫ', ru: 'СЛУШАЛИ' }, value: '{heard}' },
        { block: 'paragraph', when: 'proposal', text: { kk: 'Ұсыныс: {proposal}', ru: 'Предложено: {proposal}' } },
        {
          block: 'table',
          of: 'persons',
          when: 'persons',
          columns: [
            { title: { kk: '№', ru: '№' }, share: 0.6, cell: '{row}' },
            { title: { kk: 'Аты-жөні', ru: 'Ф. И. О.' }, share: 8, cell: '{name}' },
          ],
        },
        { block: 'paragraph', text: { kk: 'ШЕШІМ: {decision}', ru: 'РЕШЕНИЕ: {decision}' } },
        { block: 'paragraph', text: { kk: 'Дауыс беру: {votes}', ru: 'Голосовали: {votes}' } },
      ],
    },
    { block: 'signature', position: { kk: 'Төраға', ru: 'Председатель' }, name: '{chair}', note: '{note}' },
    { block: 'signature', position: { kk: 'Хатшы', ru: 'Секретарь' }, name: '{secretary}', note: '' },
  ],
}

export const extract: TemplateBody = {
  blocks: [
    {
      block: 'title',
      text: { kk: '№ {minutes} хаттамадан № {number} ҮЗІНДІ', ru: 'ВЫПИСКА № {number} из протокола № {minutes}' },
    },
    { block: 'paragraph', text: { kk: '{datedOn}', ru: '{datedOn}' } },
    {
      block: 'paragraph',
      text: { kk: '{council}, отырыс {meetingOn}.', ru: '{council}, заседание {meetingOn}.' },
    },
    { block: 'heading', text: { kk: '{title}', ru: '{title}' } },
    { block: 'paragraph', text: { kk: 'ШЕШІМ: {decision}', ru: 'РЕШЕНИЕ: {decision}' } },
    { block: 'paragraph', text: { kk: 'Дауыс беру: {votes}', ru: 'Голосовали: {votes}' } },
    { block: 'signature', position: { kk: 'Үзінді дұрыс. Хатшы', ru: 'Выписка верна. Секретарь' }, name: '{secretary}', note: '{note}' },
  ],
}

export const studyCertificate: TemplateBody = {
  blocks: [
    { block: 'title', text: { kk: 'Оқу туралы № {number} анықтама', ru: 'Справка об обучении № {number}' } },
    { block: 'paragraph', text: { kk: '{datedOn}', ru: '{datedOn}' } },
    {
      block: 'paragraph',
      text: {
        kk: '{learner} ({birthDate} туған) осы ұйымда оқитынын растайды.',
        ru: 'Подтверждает, что {learner} ({birthDate} г. р.) обучается в этой организации.',
      },
    },
    { block: 'field', name: { kk: 'Топ, сынып', ru: 'Группа, класс' }, value: '{group}' },
    { block: 'field', when: 'studyYear', name: { kk: 'Курс, сынып', ru: 'Курс, класс' }, value: '{studyYear}' },
    { block: 'field', name: { kk: 'Оқу түрі', ru: 'Форма обучения' }, value: '{studyForm}' },
    { block: 'field', when: 'language', name: { kk: 'Оқу тілі', ru: 'Язык обучения' }, value: '{language}' },
    { block: 'field', name: { kk: 'Жағдайы', ru: 'Статус' }, value: '{status}' },
    {
      block: 'paragraph',
      when: 'purpose',
      text: { kk: 'Анықтама {purpose} көрсету үшін берілді.', ru: 'Справка дана для предъявления {purpose}.' },
    },
    { block: 'signature', position: { kk: '{position}', ru: '{position}' }, name: '{signer}', note: '{note}' },
  ],
}
