import type { TemplateBody } from '../template.schema.ts'

/** To the head, in the applicant's own words, with what is attached (A2015-11.a). */
export const application: TemplateBody = {
  blocks: [
    { block: 'title', text: { kk: 'Басшыға. № {number} өтініш', ru: 'Руководителю. Заявление № {number}' } },
    { block: 'paragraph', text: { kk: '{datedOn}', ru: '{datedOn}' } },
    { block: 'field', name: { kk: 'Білім алушы', ru: 'Обучающийся' }, value: '{learner}' },
    { block: 'field', name: { kk: 'Топ, сынып', ru: 'Группа, класс' }, value: '{group}' },
    { block: 'field', name: { kk: 'Өтініш беруші', ru: 'Заявитель' }, value: '{applicant}' },
    {
      block: 'paragraph',
      text: {
        kk: 'Қашықтан оқытуға рұқсат беруіңізді сұраймын. Негізі: {ground} ({clause}).',
        ru: 'Прошу разрешить дистанционное обучение. Основание: {ground} ({clause}).',
      },
    },
    { block: 'each', of: 'facts', blocks: [{ block: 'field', name: { kk: '{name}', ru: '{name}' }, value: '{value}' }] },
    { block: 'heading', text: { kk: 'Негіздемесі', ru: 'Обоснование' } },
    { block: 'said', of: 'reason' },
    {
      block: 'table',
      of: 'attachments',
      when: 'attachments',
      columns: [
        { title: { kk: 'Қоса берілген құжат', ru: 'Приложенный документ' }, share: 3, cell: '{name}' },
        { title: { kk: 'Файл', ru: 'Файл' }, share: 2, cell: '{file}' },
      ],
    },
    { block: 'signature', position: { kk: 'Өтініш беруші', ru: 'Заявитель' }, name: '{applicant}', note: '{note}' },
  ],
}

/** The order of the head (A2015-12.b, A2015-12.c): who, on which ground, for how long, by which technologies. */
export const order: TemplateBody = {
  blocks: [
    { block: 'title', text: { kk: '№ {number} бұйрық', ru: 'Приказ № {number}' } },
    { block: 'paragraph', text: { kk: '{datedOn}', ru: '{datedOn}' } },
    { block: 'heading', text: { kk: 'Қашықтан оқуға көшіру туралы', ru: 'О переводе на дистанционное обучение' } },
    {
      block: 'paragraph',
      text: {
        kk: '{acts} бекітілген қағидаларға сәйкес және өтініштер негізінде БҰЙЫРАМЫН:',
        ru: 'В соответствии с правилами, утверждёнными {acts}, и на основании заявлений ПРИКАЗЫВАЮ:',
      },
    },
    {
      block: 'paragraph',
      text: {
        kk: '1. Төмендегі білім алушылар көрсетілген мерзімге қашықтан оқуға көшірілсін.',
        ru: '1. Перевести на дистанционное обучение на указанный срок следующих обучающихся.',
      },
    },
    {
      block: 'table',
      of: 'persons',
      columns: [
        { title: { kk: '№', ru: '№' }, share: 0.6, cell: '{row}' },
        { title: { kk: 'Аты-жөні, тобы', ru: 'Ф. И. О., группа' }, share: 3.2, cell: '{name}' },
        { title: { kk: 'Негізі', ru: 'Основание' }, share: 3, cell: '{ground}' },
        { title: { kk: 'Технология', ru: 'Технология' }, share: 2, cell: '{technology}' },
        { title: { kk: 'Мерзімі', ru: 'Срок' }, share: 1.8, cell: '{from} – {to}' },
      ],
    },
    {
      block: 'paragraph',
      text: {
        kk: '2. Білім алушылар жеке оқу жоспарымен және кестемен белгіленген мерзімде таныстырылсын.',
        ru: '2. Ознакомить обучающихся с индивидуальным планом и расписанием в установленный срок.',
      },
    },
    {
      block: 'paragraph',
      text: {
        kk: 'Қосымша: өтініштер, жеке оқу жоспарлары, жеке кестелер, негізді растайтын құжаттар.',
        ru: 'Приложение: заявления, индивидуальные учебные планы, индивидуальные графики, подтверждающие документы.',
      },
    },
    { block: 'signature', position: { kk: '{position}', ru: '{position}' }, name: '{signer}', note: '{note}' },
  ],
}

/** Individual study plan (A2015-13.2) and individual schedule (A2015-13.3) of a learner, two parts of one annex. */
export const plan: TemplateBody = {
  blocks: [
    { block: 'title', text: { kk: '№ {number} жеке оқу жоспары мен кесте', ru: 'Индивидуальный учебный план и график № {number}' } },
    { block: 'field', name: { kk: 'Білім алушы', ru: 'Обучающийся' }, value: '{learner}' },
    { block: 'field', name: { kk: 'Бұйрық', ru: 'Приказ' }, value: '№ {order}' },
    { block: 'field', name: { kk: 'Кезең', ru: 'Период' }, value: '{period}' },
    { block: 'heading', text: { kk: 'Жеке оқу жоспары', ru: 'Индивидуальный учебный план' } },
    { block: 'paragraph', when: 'noItems', text: { kk: 'Жазылған пән жоқ.', ru: 'Нет записей на дисциплины.' } },
    {
      block: 'table',
      of: 'items',
      when: 'items',
      columns: [
        { title: { kk: 'Пән', ru: 'Дисциплина' }, share: 4, cell: '{name}' },
        { title: { kk: 'Кредит', ru: 'Кредиты' }, share: 1, cell: '{volume}' },
        { title: { kk: 'Оқытушы', ru: 'Преподаватель' }, share: 2.4, cell: '{teacher}' },
        { title: { kk: 'Технология', ru: 'Технология' }, share: 2.2, cell: '{technology}' },
      ],
    },
    { block: 'heading', text: { kk: 'Жеке кесте', ru: 'Индивидуальный график' } },
    {
      block: 'paragraph',
      when: 'noSchedule',
      text: { kk: 'Күнтізбеде бұл мерзімге кезең белгіленбеген.', ru: 'В календаре нет периодов на этот срок.' },
    },
    {
      block: 'table',
      of: 'schedule',
      when: 'schedule',
      columns: [
        { title: { kk: 'Кезең, пән', ru: 'Период, дисциплина' }, share: 4, cell: '{name}' },
        { title: { kk: 'Мерзімі', ru: 'Сроки' }, share: 2, cell: '{period}' },
      ],
    },
  ],
}

/** The sheet on which a learner acknowledges plan and timetable (A2015-13.6). */
export const acknowledgement: TemplateBody = {
  blocks: [
    { block: 'title', text: { kk: '№ {number} танысу парағы', ru: 'Лист ознакомления № {number}' } },
    {
      block: 'paragraph',
      text: {
        kk: '№ {order} бұйрықпен, жеке оқу жоспарымен және кестемен таныстым.',
        ru: 'С приказом № {order}, индивидуальным учебным планом и расписанием ознакомлен(а).',
      },
    },
    { block: 'field', name: { kk: 'Білім алушы', ru: 'Обучающийся' }, value: '{learner}' },
    { block: 'field', name: { kk: 'Жоспар нұсқасы (SHA-256)', ru: 'Версия плана (SHA-256)' }, value: '{planHash}' },
    { block: 'signature', position: { kk: 'Танысқан адам', ru: 'Ознакомлен(а)' }, name: '{by}', note: '{note}' },
  ],
}

export const status: TemplateBody = {
  blocks: [
    {
      block: 'title',
      text: { kk: 'Қашықтан оқу мәртебесі туралы № {number} анықтама', ru: 'Справка № {number} о статусе дистанционного обучения' },
    },
    { block: 'paragraph', text: { kk: '{datedOn}', ru: '{datedOn}' } },
    {
      block: 'paragraph',
      text: {
        kk: '{learner} ({group}) {from} бастап {to} дейін қашықтан оқытылатынын растайды. Негізі: {ground}. {orderedOn} № {order} бұйрық.',
        ru: 'Подтверждает, что {learner} ({group}) обучается дистанционно с {from} по {to}. Основание: {ground}. Приказ № {order} от {orderedOn}.',
      },
    },
    {
      block: 'paragraph',
      when: 'purpose',
      text: { kk: 'Анықтама {purpose} көрсету үшін берілді.', ru: 'Справка дана для предъявления {purpose}.' },
    },
    { block: 'signature', position: { kk: '{position}', ru: '{position}' }, name: '{signer}', note: '{note}' },
  ],
}
