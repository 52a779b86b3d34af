import { problems } from '#problems'

export const contentProblems = problems({
  'content.changed-meanwhile': {
    status: 409,
    kk: 'Бұл сабақты басқа терезеде немесе басқа адам өзгертіп қойды. Сіздің мәтініңіз сақталып тұр: қай нұсқаны қалдыратыныңызды таңдаңыз.',
    ru: 'Этот урок уже изменён в другом окне или другим человеком. Ваш текст цел: выберите, какой вариант оставить.',
    en: 'This lesson was changed in another window or by somebody else. Your text is safe: choose which one to keep.',
  },
  'content.empty': {
    status: 422,
    kk: 'Бос сабақты жариялауға болмайды: кемінде бір тілде мәтін керек.',
    ru: 'Пустой урок не публикуют: нужен текст хотя бы на одном языке.',
    en: 'An empty lesson cannot be published: it needs text in at least one language.',
  },
  'content.compulsory-missing': {
    status: 422,
    kk: 'Жариялау үшін мыналарды толтырыңыз: суреттердің сипаттамасы, формулалар, сұрақтардың жауаптары. Толмаған блоктар: {count}.',
    ru: 'Для публикации заполните описания картинок, формулы и ответы вопросов. Незаполненных блоков: {count}.',
    en: 'To publish, fill in the descriptions of pictures, the formulas and the answers of questions. Blocks to fill: {count}.',
  },
  'content.too-large': {
    status: 413,
    kk: 'Сабақ тым үлкен. Оны екі сабаққа бөліңіз.',
    ru: 'Урок слишком велик. Разделите его на два.',
    en: 'The lesson is too large. Split it in two.',
  },
  'content.foreign-file': {
    status: 422,
    kk: 'Сабақтағы файлдың бірі сіздің ұйымыңызда жоқ. Оны қайта жүктеңіз.',
    ru: 'Одного из файлов урока нет в вашей организации. Загрузите его заново.',
    en: 'One of the lesson’s files is not in your organisation. Upload it again.',
  },
})
