import type { EventWords } from './event-words.ts'

/** What the events of `portal` say in a trail. */
export const portalWords: EventWords = {
  'portal.page-added': { kk: 'Порталға бет қосылды', ru: 'На портал добавлена страница', en: 'A page was added to the portal' },
  'portal.page-changed': { kk: 'Порталдың беті өзгертілді', ru: 'Страница портала изменена', en: 'A page of the portal was changed' },
  'portal.page-moved': {
    kk: 'Порталдағы беттердің реті өзгерді',
    ru: 'Изменён порядок страниц портала',
    en: 'Pages of the portal were put in another order',
  },
  'portal.page-removed': { kk: 'Бет порталдан алынды', ru: 'Страница снята с портала', en: 'A page was taken off the portal' },
  'portal.page-restored': { kk: 'Бет порталға қайтарылды', ru: 'Страница возвращена на портал', en: 'A page was put back on the portal' },
}
