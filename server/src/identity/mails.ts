type Locale = 'kk' | 'ru' | 'en'

interface Words {
  subject: string
  text: string
}

/** The mail with a link to a new password; `{site}` is filled with the configured address, never with what a request says. */
export function resetMail(locale: Locale, token: string): Words {
  const link = `{site}/new-password#${token}`
  return {
    kk: {
      subject: 'Dala: жаңа құпиясөз',
      text: `Сәлеметсіз бе!\n\nАккаунтыңызға жаңа құпиясөз сұралды. Оны мына бетте қойыңыз, сілтеме 30 минут жарамды және бір рет ашылады:\n\n${link}\n\nСіз сұрамаған болсаңыз, бұл хатты елемеңіз: ештеңе өзгерген жоқ.`,
    },
    ru: {
      subject: 'Dala: новый пароль',
      text: `Здравствуйте!\n\nДля вашего аккаунта запрошен новый пароль. Задайте его на этой странице, ссылка действует 30 минут и открывается один раз:\n\n${link}\n\nЕсли вы этого не запрашивали, не обращайте внимания: ничего не изменилось.`,
    },
    en: {
      subject: 'Dala: a new password',
      text: `Hello,\n\nA new password was asked for your account. Set it on this page; the link works for 30 minutes and once:\n\n${link}\n\nIf you did not ask for it, ignore this mail: nothing has changed.`,
    },
  }[locale]
}

/** The mail that invites a person of the registry. */
export function invitationMail(locale: Locale, token: string, organisation: Record<Locale, string>): Words {
  const link = `{site}/invitation#${token}`
  return {
    kk: {
      subject: 'Dala оқу порталына шақыру',
      text: `Сәлеметсіз бе!\n\n${organisation.kk} сізді оқу порталына шақырады. Мына бетте құпиясөз қойып, кіріңіз, сілтеме 7 күн жарамды:\n\n${link}`,
    },
    ru: {
      subject: 'Приглашение на учебный портал Dala',
      text: `Здравствуйте!\n\n${organisation.ru} приглашает вас на учебный портал. Задайте пароль на этой странице и войдите, ссылка действует 7 дней:\n\n${link}`,
    },
    en: {
      subject: 'Invitation to the Dala learning portal',
      text: `Hello,\n\n${organisation.en} invites you to its learning portal. Set a password on this page and sign in; the link works for 7 days:\n\n${link}`,
    },
  }[locale]
}
