import { problems } from '#problems'

export const messagesProblems = problems({
  'messages.no-mail-server': {
    status: 409,
    kk: 'Пошта сервері көрсетілмеген, сондықтан хаттар осында сақталады.',
    ru: 'Почтовый сервер не указан, поэтому письма остаются здесь.',
    en: 'No mail server is set, so mails stay here.',
  },
  'messages.already-sent': {
    status: 409,
    kk: 'Бұл хат жіберіліп қойған.',
    ru: 'Это письмо уже отправлено.',
    en: 'This mail has been sent already.',
  },
})
