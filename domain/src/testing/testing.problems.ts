import { problems } from '#problems'

export const testingProblems = problems({
  'testing.not-your-bank': {
    status: 403,
    kk: 'Бұл сұрақтар банкі сізге ашық емес.',
    ru: 'Этот банк вопросов вам не открыт.',
    en: 'This bank of questions is not open to you.',
  },
  'testing.not-your-course': {
    status: 403,
    kk: 'Бұл курсты сіз жүргізбейсіз.',
    ru: 'Этот курс ведёте не вы.',
    en: 'You do not teach this course.',
  },
  'testing.changed-meanwhile': {
    status: 409,
    kk: 'Сұрақты басқа адам өзгертіп қойды. Бетті жаңартып, өзгерісіңізді қайта енгізіңіз.',
    ru: 'Вопрос уже изменил кто-то другой. Обновите страницу и внесите правку снова.',
    en: 'Somebody else has changed the question. Reload and make your change again.',
  },
  'testing.file-broken': {
    status: 422,
    kk: 'Файлды оқу мүмкін болмады: {line}-жолда XML бұзылған.',
    ru: 'Файл не читается: ошибка XML в строке {line}.',
    en: 'The file cannot be read: its XML is broken at line {line}.',
  },
  'testing.file-refused': {
    status: 422,
    kk: 'Файл қабылданбады: оның құрылымы қауіпті немесе тым үлкен ({reason}).',
    ru: 'Файл не принят: его устройство опасно или он слишком велик ({reason}).',
    en: 'The file is refused: its structure is dangerous or it is too large ({reason}).',
  },
  'testing.no-questions': {
    status: 409,
    kk: 'Тестте сұрақ жеткіліксіз. Бөлімге сұрақ қосыңыз.',
    ru: 'В тесте не хватает вопросов. Добавьте вопросы в раздел.',
    en: 'The test lacks questions. Add some to its sections.',
  },
  'testing.already-taken': {
    status: 409,
    kk: 'Тестті тапсыру басталып кеткен, сондықтан сұрақтар құрамы өзгермейді.',
    ru: 'Тест уже проходят, поэтому состав вопросов изменить нельзя.',
    en: 'The test has been begun, so its questions can no longer be changed.',
  },
  'testing.not-published': {
    status: 409,
    kk: 'Тест әлі ашылмаған.',
    ru: 'Тест ещё не открыт.',
    en: 'The test is not open.',
  },
  'testing.not-open-yet': {
    status: 409,
    kk: 'Тест әлі басталған жоқ.',
    ru: 'Тест ещё не начался.',
    en: 'The test has not begun yet.',
  },
  'testing.closed': { status: 409, kk: 'Тест жабылған.', ru: 'Тест закрыт.', en: 'The test is closed.' },
  'testing.no-attempts-left': {
    status: 409,
    kk: 'Берілген әрекеттер таусылды.',
    ru: 'Все попытки использованы.',
    en: 'All attempts are used.',
  },
  'testing.not-admitted': {
    status: 409,
    kk: 'Емтиханға жіберілмедіңіз: алдымен барлық бақылау шарасын тапсырыңыз.',
    ru: 'Нет допуска к экзамену: сначала пройдите все контрольные мероприятия.',
    en: 'You are not admitted to the exam: pass all control events first.',
  },
  'testing.elsewhere': {
    status: 403,
    kk: 'Бұл тест тек оқу орнының желісінен басталады.',
    ru: 'Этот тест начинают только из сети организации.',
    en: 'This test begins only from the organisation’s network.',
  },
  'testing.not-open': {
    status: 409,
    kk: 'Бұл әрекет аяқталған.',
    ru: 'Эта попытка завершена.',
    en: 'This attempt has ended.',
  },
  'testing.answers-missing': {
    status: 409,
    kk: 'Серверге кейбір жауап жетпеді ({missing}). Олар қайта жіберіліп жатыр.',
    ru: 'До сервера дошли не все ответы ({missing}). Они отправляются снова.',
    en: 'Some answers have not reached the server ({missing}). They are being sent again.',
  },
  'testing.sequence-reused': {
    status: 409,
    kk: 'Бұл нөмірмен басқа жауап сақталған. Бетті жаңартыңыз.',
    ru: 'Под этим номером уже сохранён другой ответ. Обновите страницу.',
    en: 'Another answer was saved under this number. Reload the page.',
  },
  'testing.no-such-place': {
    status: 422,
    kk: 'Бұл сұрақ сіздің нұсқаңызда жоқ.',
    ru: 'Такого вопроса нет в вашем варианте.',
    en: 'There is no such question on your paper.',
  },
})
