import { problems } from '#problems'

export const curriculaProblems = problems({
  'curricula.code-taken': {
    status: 409,
    kk: '«{code}» коды бар бағдарлама тізімде бар.',
    ru: 'Программа с кодом «{code}» уже есть в списке.',
    en: 'A programme with the code “{code}” is already in the list.',
  },
  'curricula.in-use': {
    status: 409,
    kk: 'Мұрағатқа жіберілмейді: ашық курстар бар. Алдымен оларды жабыңыз.',
    ru: 'Нельзя убрать в архив: есть открытые курсы. Сначала закройте их.',
    en: 'This cannot be archived while courses of it are open. Close them first.',
  },
})
