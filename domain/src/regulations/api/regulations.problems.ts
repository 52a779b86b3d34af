import { problems } from '#problems'

export const regulationsProblems = problems({
  'regulations.edition-faults': {
    status: 409,
    kk: 'Бұл өзгеріс күшіне енбейді: {count} қате бар. Алдымен тексеріп, қателерді түзетіңіз.',
    ru: 'Изменение не вступит в силу: ошибок – {count}. Сначала проверьте его и исправьте ошибки.',
    en: 'This change cannot take effect: faults found, {count}. Try it first and mend them.',
  },
  'regulations.already-withdrawn': {
    status: 409,
    kk: 'Бұл жазба бұрын қайтарып алынған.',
    ru: 'Эта запись уже отозвана.',
    en: 'This statement was taken back already.',
  },
})
