import type { PortalArea } from '@dala/domain/portal'
import type { PublicLocale } from '#public'

interface Words {
  portal: string
  areas: Record<PortalArea, string>
  leads: Record<PortalArea, string>
  empty: string
  address: string
  phone: string
  email: string
  bin: string
  licences: string
  noTerm: string
  until: (day: string) => string
  states: Record<'valid' | 'ended' | 'withdrawn' | 'not-yet', string>
  units: string
  year: (year: string) => string
  programmes: string
  law: string
  certificate: string
  changed: (day: string) => string
  back: string
  none: string
  noneNote: string
  signIn: string
}

export const publicWords: Record<PublicLocale, Words> = {
  kk: {
    portal: 'Ақпараттық-білім беру порталы',
    areas: {
      administrative: 'Ұйымдастыру-әкімшілік ақпарат',
      academic: 'Академиялық ақпарат',
      methodical: 'Оқу-әдістемелік ақпарат',
    },
    leads: {
      administrative: 'Байланыс, лицензиялар, құрылым және тәртіп.',
      academic: 'Оқу жылы, бағдарламалар және бақылау.',
      methodical: 'Қашықтан қалай оқу және оқыту керек.',
    },
    empty: 'Бұл бөлімге әзірге бет қосылмаған.',
    address: 'Мекенжай',
    phone: 'Телефон',
    email: 'Электрондық пошта',
    bin: 'БСН',
    licences: 'Лицензиялар',
    noTerm: 'мерзімсіз',
    until: (day) => `${day} дейін`,
    states: { valid: 'күшінде', ended: 'мерзімі өткен', withdrawn: 'қайтарылып алынған', 'not-yet': 'әлі күшіне енбеген' },
    units: 'Құрылымы',
    year: (year) => `${year} оқу жылының академиялық күнтізбесі`,
    programmes: 'Білім беру бағдарламалары',
    law: 'Қашықтан оқу заң бойынша кімге рұқсат: сұрақтарға жауап',
    certificate: 'Сертификатты тексеру',
    changed: (day) => `${day} өзгертілді`,
    back: 'Порталға оралу',
    none: 'Мұндай бет жоқ',
    noneNote: 'Сілтеме толық көшірілгенін тексеріңіз. Бет порталдан алынған болуы мүмкін.',
    signIn: 'Кіру',
  },
  ru: {
    portal: 'Информационно-образовательный портал',
    areas: {
      administrative: 'Организационно-административная информация',
      academic: 'Академическая информация',
      methodical: 'Учебно-методическая информация',
    },
    leads: {
      administrative: 'Контакты, лицензии, структура и порядок.',
      academic: 'Учебный год, программы и контроль.',
      methodical: 'Как учиться и учить дистанционно.',
    },
    empty: 'В этом разделе пока нет страниц.',
    address: 'Адрес',
    phone: 'Телефон',
    email: 'Электронная почта',
    bin: 'БИН',
    licences: 'Лицензии',
    noTerm: 'бессрочно',
    until: (day) => `до ${day}`,
    states: { valid: 'действует', ended: 'срок истёк', withdrawn: 'отозвана', 'not-yet': 'ещё не действует' },
    units: 'Структура',
    year: (year) => `Академический календарь ${year} учебного года`,
    programmes: 'Образовательные программы',
    law: 'Кому закон разрешает учиться дистанционно: ответы на вопросы',
    certificate: 'Проверить сертификат',
    changed: (day) => `Изменено ${day}`,
    back: 'К порталу',
    none: 'Такой страницы нет',
    noneNote: 'Проверьте, что ссылка скопирована целиком. Возможно, страницу сняли с портала.',
    signIn: 'Войти',
  },
  en: {
    portal: 'Information and education portal',
    areas: {
      administrative: 'Organisational and administrative information',
      academic: 'Academic information',
      methodical: 'Study and methodical information',
    },
    leads: {
      administrative: 'Contacts, licences, structure and rules.',
      academic: 'Academic year, programmes and control.',
      methodical: 'How to learn and teach at a distance.',
    },
    empty: 'This area has no pages yet.',
    address: 'Address',
    phone: 'Telephone',
    email: 'E-mail',
    bin: 'BIN',
    licences: 'Licences',
    noTerm: 'without a term',
    until: (day) => `until ${day}`,
    states: { valid: 'in force', ended: 'expired', withdrawn: 'withdrawn', 'not-yet': 'not in force yet' },
    units: 'Structure',
    year: (year) => `Academic calendar ${year}`,
    programmes: 'Educational programmes',
    law: 'Who may learn at a distance by law: answers to questions',
    certificate: 'Check a certificate',
    changed: (day) => `Changed on ${day}`,
    back: 'Back to the portal',
    none: 'There is no such page',
    noneNote: 'Make sure that the whole link was copied. The page may have been taken off the portal.',
    signIn: 'Sign in',
  },
}
