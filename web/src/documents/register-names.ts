import type { ApiReply } from '#app'
import type { InThree } from '@dala/locale'

type Register = ApiReply<'GET /documents'>['items'][number]['register']

/** The registers as people name them; the same words as in the contract's list, which would bring its schemas along. */
export const registerNames: Record<Register, InThree> = {
  'distance-application': {
    kk: 'Қашықтан оқуға өтініштер',
    ru: 'Заявления на дистанционное обучение',
    en: 'Applications for distance learning',
  },
  'distance-order': { kk: 'Қашықтан оқу бұйрықтары', ru: 'Приказы о дистанционном обучении', en: 'Orders on distance learning' },
  'distance-plan': { kk: 'Жеке оқу жоспарлары мен кестелер', ru: 'Индивидуальные планы и графики', en: 'Individual plans and schedules' },
  'distance-acknowledgement': { kk: 'Танысу парақтары', ru: 'Листы ознакомления', en: 'Acknowledgement sheets' },
  certificate: { kk: 'Сертификаттар', ru: 'Сертификаты', en: 'Certificates' },
  'contingent-order': { kk: 'Контингент бұйрықтары', ru: 'Приказы по контингенту', en: 'Contingent orders' },
  'organisation-order': {
    kk: 'Негізгі қызмет бойынша бұйрықтар',
    ru: 'Приказы по основной деятельности',
    en: 'Orders on the main activity',
  },
  'council-minutes': { kk: 'Кеңес хаттамалары', ru: 'Протоколы советов', en: 'Minutes of councils' },
  'council-extract': { kk: 'Хаттамадан үзінділер', ru: 'Выписки из протоколов', en: 'Extracts from minutes' },
  'status-certificate': { kk: 'Анықтамалар', ru: 'Справки', en: 'Certificates of status' },
  transcript: { kk: 'Транскриптер мен оқу карталары', ru: 'Транскрипты и учебные карточки', en: 'Transcripts and study cards' },
  'office-paper': { kk: 'Ішкі құжаттар', ru: 'Внутренние документы', en: 'Internal papers' },
  'individual-plan': { kk: 'Жеке оқу жоспарлары', ru: 'Индивидуальные учебные планы', en: 'Individual study plans' },
  'distance-list-order': {
    kk: 'Қашықтан оқыту тізімі туралы бұйрықтар',
    ru: 'Приказы о перечне дистанционных дисциплин',
    en: 'Orders on the list for distance learning',
  },
}

// The keys of the record above.
export const registers = Object.keys(registerNames) as Register[]
export const isRegister = (text: string): text is Register => registers.some((register) => register === text)
