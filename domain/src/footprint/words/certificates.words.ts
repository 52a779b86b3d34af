import type { EventWords } from './event-words.ts'

/** What the events of `certificates` say in a trail. */
export const certificatesWords: EventWords = {
  'certificates.changed': {
    kk: 'Сертификат {number} өзгертілді, орнына {replacedBy} берілді',
    ru: 'Сертификат {number} изменён, вместо него выдан {replacedBy}',
    en: 'Certificate {number} was changed and replaced by {replacedBy}',
  },
  'certificates.form-set': { kk: 'Сертификат бланкісі белгіленді', ru: 'Задан бланк сертификата', en: 'The certificate form was set' },
  'certificates.issued': { kk: 'Сертификат {number} берілді', ru: 'Выдан сертификат {number}', en: 'Certificate {number} was issued' },
  'certificates.reissued': {
    kk: 'Сертификат {number} қайта берілді',
    ru: 'Сертификат {number} выдан заново',
    en: 'Certificate {number} was issued anew',
  },
  'certificates.revoked': {
    kk: 'Сертификат {number} күші жойылды',
    ru: 'Сертификат {number} отозван',
    en: 'Certificate {number} was revoked',
  },
}
