import { problems } from '#problems'

export const identityProblems = problems({
  'identity.wrong-credentials': {
    status: 401,
    kk: 'Логин немесе құпиясөз сәйкес келмеді. Тексеріп, қайта енгізіңіз.',
    ru: 'Логин или пароль не подошли. Проверьте и введите ещё раз.',
    en: 'The login or the password does not match. Check them and try again.',
  },
  'identity.wait': {
    status: 429,
    kk: 'Тым көп әрекет жасалды. {seconds} секундтан кейін қайталаңыз.',
    ru: 'Слишком много попыток. Повторите через {seconds} с.',
    en: 'Too many tries. Try again in {seconds} seconds.',
  },
  'identity.wrong-code': {
    status: 422,
    kk: 'Код сәйкес келмеді. Қолданбадағы жаңа кодты енгізіңіз.',
    ru: 'Код не подошёл. Введите новый код из приложения.',
    en: 'The code does not match. Enter the new code from the app.',
  },
  'identity.passkey-refused': {
    status: 422,
    kk: 'Кіру кілті расталмады. Қайталаңыз немесе құпиясөзбен кіріңіз.',
    ru: 'Ключ входа не подтверждён. Повторите или войдите с паролем.',
    en: 'The passkey was not confirmed. Try again or sign in with the password.',
  },
  'identity.weak-password': {
    status: 422,
    kk: 'Бұл құпиясөз әлсіз. Басқасын ойлап табыңыз.',
    ru: 'Этот пароль слабый. Придумайте другой.',
    en: 'This password is weak. Think of another one.',
  },
  'identity.link-spent': {
    status: 410,
    kk: 'Сілтеменің мерзімі өтті немесе ол пайдаланылған. Жаңасын сұраңыз.',
    ru: 'Ссылка устарела или уже использована. Запросите новую.',
    en: 'The link has expired or was used. Ask for a new one.',
  },
  'identity.code-spent': {
    status: 410,
    kk: 'Мұндай код жоқ, ол пайдаланылған немесе мерзімі өткен. Деканаттан жаңасын алыңыз.',
    ru: 'Такого кода нет, он использован или устарел. Возьмите новый в деканате.',
    en: 'There is no such code, or it was used or has expired. Ask the office for a new one.',
  },
  'identity.step-up-required': {
    status: 403,
    kk: 'Бұл маңызды әрекет: алдымен құпиясөзді немесе кодты растаңыз.',
    ru: 'Это важное действие: сначала подтвердите пароль или код.',
    en: 'This is a sensitive act: confirm your password or code first.',
  },
  'identity.no-such-organisation': {
    status: 404,
    kk: 'Сіз бұл ұйымға тіркелмегенсіз.',
    ru: 'Вы не состоите в этой организации.',
    en: 'You do not belong to this organisation.',
  },
  'identity.grant-beyond-own': {
    status: 403,
    kk: 'Өзіңізде жоқ құқықты бере алмайсыз.',
    ru: 'Нельзя назначить то, чего нет у вас.',
    en: 'You cannot grant what you do not hold yourself.',
  },
  'identity.only-by-inspection': {
    status: 409,
    kk: 'Инспектор рөлі қолмен берілмейді: «Тексерулер» бетінде мерзімі мен ауқымы бар тексеру ашыңыз.',
    ru: 'Роль инспектора не назначают вручную: откройте проверку со сроком и объёмом на странице «Проверки».',
    en: 'The role of an inspector is not granted by hand: open an inspection with a term and a scope on the page “Inspections”.',
  },
  'identity.last-administrator': {
    status: 409,
    kk: 'Бұл — ұйымның соңғы әкімшісі. Алдымен басқа әкімшіні тағайындаңыз.',
    ru: 'Это последний администратор организации. Сначала назначьте другого.',
    en: 'This is the organisation’s last administrator. Appoint another one first.',
  },
  'identity.last-factor': {
    status: 409,
    kk: 'Қызметкерге кемінде бір екінші фактор қажет. Алдымен басқасын қосыңыз.',
    ru: 'Сотруднику нужен хотя бы один второй фактор. Сначала добавьте другой.',
    en: 'Staff need at least one second factor. Add another one first.',
  },
  'identity.has-account': {
    status: 409,
    kk: 'Бұл адамның аккаунты бар: оған құпиясөзді қалпына келтіру керек.',
    ru: 'У этого человека уже есть аккаунт: ему нужно восстановить пароль.',
    en: 'This person already has an account and needs a password reset.',
  },
  'identity.visiting': {
    status: 409,
    kk: 'Бұл – басқа мектептің оқушысы, мұнда қонақ: аккаунты мен рөлін өз мектебі береді.',
    ru: 'Это ученик другой школы, он здесь в гостях: аккаунт и роли даёт его школа.',
    en: 'This is a pupil of another school who visits here: account and roles are that school’s matter.',
  },
  'identity.login-taken': {
    status: 409,
    kk: 'Бұл пошта, телефон немесе ЖСН басқа аккаунтта. Сол аккаунттың құпиясөзімен кіріп, шақыруды қабылдаңыз.',
    ru: 'Эта почта, телефон или ИИН уже у другого аккаунта. Войдите с его паролем и примите приглашение.',
    en: 'This e-mail, phone or IIN belongs to another account. Sign in to that account and accept the invitation there.',
  },
  'identity.no-login': {
    status: 409,
    kk: 'Тізілімде бұл адамның поштасы, телефоны және ЖСН-і жоқ. Кіруге біреуі қажет.',
    ru: 'В реестре нет ни почты, ни телефона, ни ИИН этого человека. Для входа нужен хотя бы один.',
    en: 'The registry has no e-mail, phone or IIN of this person. One is needed to sign in.',
  },
})
