import { problems } from '#problems'

export const portalProblems = problems({
  'portal.full': {
    status: 409,
    kk: 'Порталда {most} беттен артық болмайды: керек еместерін өзгертіп пайдаланыңыз.',
    ru: 'На портале не больше {most} страниц: измените одну из ненужных.',
    en: 'A portal has at most {most} pages: change one that is not needed.',
  },
})
