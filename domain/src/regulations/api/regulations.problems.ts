import { problems } from '#problems'

export const regulationsProblems = problems({
  'regulations.edition-faults': {
    status: 409,
    kk: 'Бұл өзгеріс күшіне енбейді: {count} қате бар. Алдымен тексеріп, қателерді түзетіңіз.',
    ru: 'Изменение не вступит в силу: ошибок – {count}. Сначала проверьте его и исправьте ошибки.',
    en: 'This change cannot take effect: faults found, {count}. Try it first and mend them.',
  },
  'regulations.number-unsourced': {
    status: 409,
    kk: '«{parameter}» санын актінің өзі береді ({clause_kk}). Ол тек оқылған мәтінмен бірге өзгереді: қай мәтін, қайда және қай күні оқылғанын жазыңыз.',
    ru: 'Число «{parameter}» даёт сам акт ({clause_ru}). Оно меняется только вместе с прочитанным текстом: укажите, какой это текст, где и когда он прочитан.',
    en: 'The act itself gives the number “{parameter}” ({clause_en}). It changes only together with the text that was read: state which text it is, where and when it was read.',
  },
  'regulations.already-withdrawn': {
    status: 409,
    kk: 'Бұл жазба бұрын қайтарып алынған.',
    ru: 'Эта запись уже отозвана.',
    en: 'This statement was taken back already.',
  },
})
