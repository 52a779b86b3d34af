import { problems } from './problem.ts'

export const coreProblems = problems({
  'request.invalid': {
    status: 400,
    kk: 'Сұрауда түзетуді қажет ететін өрістер бар.',
    ru: 'В запросе есть поля, которые нужно исправить.',
    en: 'Some fields of the request need correcting.',
  },
  'request.not-json': {
    status: 415,
    kk: 'Сұрау JSON түрінде болуы керек.',
    ru: 'Запрос должен быть в формате JSON.',
    en: 'The request must be JSON.',
  },
  'request.too-large': {
    status: 413,
    kk: 'Жіберілген деректер тым үлкен.',
    ru: 'Отправленные данные слишком велики.',
    en: 'What was sent is too large.',
  },
  'request.cross-site': {
    status: 403,
    kk: 'Сұрау басқа сайттан келді, сондықтан орындалмады.',
    ru: 'Запрос пришёл с другого сайта и не выполнен.',
    en: 'The request came from another site and was not carried out.',
  },
  'request.too-often': {
    status: 429,
    kk: 'Сұраулар тым жиі. {seconds} секундтан кейін қайталаңыз.',
    ru: 'Слишком много запросов. Повторите через {seconds} с.',
    en: 'Too many requests. Try again in {seconds} seconds.',
  },
  'request.no-such-page': { status: 404, kk: 'Мұндай бет жоқ.', ru: 'Такой страницы нет.', en: 'There is no such page.' },
  'request.wrong-verb': {
    status: 405,
    kk: 'Бұл әрекет мұнда орындалмайды.',
    ru: 'Это действие здесь не выполняется.',
    en: 'This cannot be done here.',
  },
  missing: {
    status: 404,
    kk: 'Табылмады немесе сізге ашық емес.',
    ru: 'Не найдено или вам не открыто.',
    en: 'Not found, or not open to you.',
  },
  conflict: {
    status: 409,
    kk: 'Деректерді басқа біреу өзгертіп қойды. Бетті жаңартып, қайталаңыз.',
    ru: 'Данные уже изменил кто-то другой. Обновите страницу и повторите.',
    en: 'Somebody else has changed this already. Reload the page and try again.',
  },
  'identity.signed-out': { status: 401, kk: 'Жүйеге кіріңіз.', ru: 'Войдите в систему.', en: 'Sign in first.' },
  'identity.choose-organisation': { status: 403, kk: 'Ұйымды таңдаңыз.', ru: 'Выберите организацию.', en: 'Choose an organisation.' },
  'identity.second-factor-required': {
    status: 403,
    kk: 'Қызметкерлерге екінші фактор қажет: кодты немесе кіру кілтін растаңыз.',
    ru: 'Сотрудникам нужен второй фактор: подтвердите код или ключ входа.',
    en: 'Staff need a second factor: confirm a code or a passkey.',
  },
  'identity.not-permitted': {
    status: 403,
    kk: 'Рөліңіз бұған рұқсат бермейді.',
    ru: 'Ваша роль этого не позволяет.',
    en: 'Your role does not permit this.',
  },
  'server.busy': {
    status: 503,
    kk: 'Сервер қазір бос емес. Сәл кейін қайталаңыз.',
    ru: 'Сервер сейчас занят. Повторите чуть позже.',
    en: 'The server is busy. Try again shortly.',
  },
  'server.fault': {
    status: 500,
    kk: 'Бізде ақау шықты, ештеңе өзгерген жоқ. Қолдау коды: {code}.',
    ru: 'У нас сбой, ничего не изменено. Код для поддержки: {code}.',
    en: 'Something broke on our side and nothing was changed. Support code: {code}.',
  },
})
