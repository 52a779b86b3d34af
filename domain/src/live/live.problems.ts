import { problems } from '#problems'

export const liveProblems = problems({
  'live.events-only': {
    status: 406,
    kk: 'Бұл мекенжай тек хабар ағынын береді (text/event-stream).',
    ru: 'По этому адресу идёт только поток событий (text/event-stream).',
    en: 'This address gives a stream of events only (text/event-stream).',
  },
  'live.too-many': {
    status: 429,
    kk: 'Бұл аккаунттың ашық байланысы тым көп. Жаңалықтар біраз кешігіп көрінеді.',
    ru: 'У этой учётной записи слишком много открытых соединений. Новое будет видно чуть позже.',
    en: 'This account has too many open lines. News will show a little later.',
  },
  'live.off': {
    status: 409,
    kk: 'Жедел хабар қазір өшірулі. Жаңалықтар біраз кешігіп көрінеді.',
    ru: 'Мгновенные сообщения сейчас выключены. Новое будет видно чуть позже.',
    en: 'Instant news is off now. News will show a little later.',
  },
})
