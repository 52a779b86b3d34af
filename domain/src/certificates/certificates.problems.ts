import { problems } from '#problems'

export const certificatesProblems = problems({
  'certificates.not-passed': {
    status: 409,
    kk: 'Сертификат барлық бақылау тапсырмасы мен емтиханды тапсырғанға беріледі (№ 343 бұйрық, 39-т.). Тапсырмаған: {names}.',
    ru: 'Сертификат выдаётся тем, кто сдал все контрольные задания и экзамен (приказ № 343, п. 39). Не сдали: {names}.',
    en: 'A certificate is for those who passed all control tasks and the exam (order 343, para. 39). Not passed: {names}.',
  },
  'certificates.form-incomplete': {
    status: 409,
    kk: 'Нысанның өрістері толық емес: {fields}. Оларды қазақша және орысша толтырыңыз.',
    ru: 'Не заполнены поля формы: {fields}. Заполните их на казахском и русском.',
    en: 'Fields of the form are empty: {fields}. Fill them in Kazakh and Russian.',
  },
  'certificates.no-signatory': {
    status: 409,
    kk: 'Сертификатқа қол қоятын адам көрсетілмеген. Оны сертификат нысанында көрсетіңіз.',
    ru: 'Не указано, кто подписывает сертификаты. Укажите это в форме сертификата.',
    en: 'It is not set who signs the certificates. Set it in the certificate form.',
  },
  'certificates.foreign-domain': {
    status: 409,
    kk: 'Сертификат сілтемесі ұйым доменінде болуы керек (№ 343 бұйрық, 40-т.), ал {host} тізімде жоқ.',
    ru: 'Ссылка сертификата должна быть в домене организации (приказ № 343, п. 40), а {host} в списке нет.',
    en: 'The link of a certificate must be in a domain of the organisation (order 343, para. 40); {host} is not in the list.',
  },
  'certificates.issued-already': {
    status: 409,
    kk: 'Бұл курс бойынша жарамды сертификат бар: {names}.',
    ru: 'По этому курсу уже есть действующий сертификат: {names}.',
    en: 'There is a valid certificate of this course already: {names}.',
  },
  'certificates.not-valid': {
    status: 409,
    kk: 'Бұл сертификат енді жарамды емес.',
    ru: 'Этот сертификат уже недействителен.',
    en: 'This certificate is no longer valid.',
  },
})
