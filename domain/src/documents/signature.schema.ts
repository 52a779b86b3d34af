import { z } from 'zod'

interface Words {
  kk: string
  ru: string
  en: string
}

/** Why a signature is refused, or what became of it later. */
const against = {
  'too-large': { kk: 'файл тым үлкен', ru: 'файл слишком большой', en: 'the file is too large' },
  'not-cms': {
    kk: 'бұл электрондық қолтаңба файлы (CMS) емес немесе бүлінген',
    ru: 'это не файл электронной подписи (CMS) либо он повреждён',
    en: 'this is not an electronic signature file (CMS), or it is damaged',
  },
  'several-signers': {
    kk: 'файлда бірнеше қол бар, әр адам жеке қол қоюы керек',
    ru: 'в файле несколько подписей, каждый подписывает отдельно',
    en: 'the file holds several signatures; each person signs separately',
  },
  'no-signed-attributes': {
    kk: 'қолда құжаттың хеші мен қол қойылған атрибуттар жоқ (CAdES-BES керек)',
    ru: 'в подписи нет подписанных атрибутов с хешем документа (нужен CAdES-BES)',
    en: 'the signature lacks the signed attributes with the document’s hash (CAdES-BES is needed)',
  },
  'certificate-missing': {
    kk: 'файлда қол қоюшының сертификаты жоқ',
    ru: 'в файле нет сертификата подписавшего',
    en: 'the signer’s certificate is not in the file',
  },
  'content-differs': {
    kk: 'қол басқа мәтінге қойылған: құжаттың хеші сәйкес емес',
    ru: 'подписан другой текст: хеш документа не совпадает',
    en: 'another text was signed: the document’s hash differs',
  },
  'signature-wrong': {
    kk: 'қол математикалық тексеруден өтпеді',
    ru: 'подпись не прошла математическую проверку',
    en: 'the signature fails the mathematical check',
  },
  'certificate-swapped': {
    kk: 'қолдағы сертификат ауыстырылған',
    ru: 'сертификат в подписи подменён',
    en: 'the certificate in the signature was exchanged',
  },
  'weak-digest': {
    kk: 'ескірген хеш алгоритмі (SHA-1, MD5) қабылданбайды',
    ru: 'устаревший алгоритм хеширования (SHA-1, MD5) не принимается',
    en: 'an outdated hash algorithm (SHA-1, MD5) is not accepted',
  },
  'unsupported-algorithm': {
    kk: 'қол алгоритмі белгісіз',
    ru: 'неизвестный алгоритм подписи',
    en: 'the signature’s algorithm is unknown',
  },
  'not-valid-yet': {
    kk: 'сертификаттың мерзімі әлі басталмаған',
    ru: 'срок действия сертификата ещё не начался',
    en: 'the certificate is not valid yet',
  },
  expired: {
    kk: 'қол қойған кезде сертификаттың мерзімі өтіп кеткен',
    ru: 'на момент подписания срок сертификата истёк',
    en: 'the certificate had expired when it was used',
  },
  'not-for-signing': {
    kk: 'бұл сертификат қол қоюға арналмаған (кіруге арналған AUTH кілтін емес, қол қою кілтін таңдаңыз)',
    ru: 'сертификат не предназначен для подписи (выберите ключ подписи, а не ключ входа AUTH)',
    en: 'the certificate is not for signing (choose the signing key, not the AUTH key for signing in)',
  },
  'no-iin': {
    kk: 'сертификатта ЖСН жоқ',
    ru: 'в сертификате нет ИИН',
    en: 'the certificate holds no IIN',
  },
  'person-without-iin': {
    kk: 'тізілімде сіздің ЖСН-іңіз жоқ, тіркеушіден енгізуді сұраңыз',
    ru: 'в реестре нет вашего ИИН, попросите регистратора внести его',
    en: 'the registry has no IIN of yours; ask the registrar to enter it',
  },
  'other-person': {
    kk: 'бұл сертификат сіздікі емес, басқа адамға берілген',
    ru: 'это не ваш сертификат, он выдан другому человеку',
    en: 'this is somebody else’s certificate, not yours',
  },
  'other-organisation': {
    kk: 'сертификат басқа ұйымға (БСН) берілген',
    ru: 'сертификат выдан другой организации (БИН)',
    en: 'the certificate belongs to another organisation (BIN)',
  },
  untrusted: {
    kk: 'сертификат сенімді куәландырушы орталыққа апармайды',
    ru: 'цепочка сертификата не ведёт к доверенному удостоверяющему центру',
    en: 'the certificate does not lead to a trusted authority',
  },
  revoked: { kk: 'сертификат кері қайтарылған', ru: 'сертификат отозван', en: 'the certificate was revoked' },
  'verifier-refuses': {
    kk: 'сыртқы тексеру қызметі қолды жарамсыз деді',
    ru: 'внешняя служба проверки признала подпись недействительной',
    en: 'the external verifier says the signature is not valid',
  },
  'document-changed': {
    kk: 'құжаттың сақталған мәтіні қол қойылғаннан кейін өзгерген',
    ru: 'сохранённый текст документа изменён после подписания',
    en: 'the stored text of the document was changed after it was signed',
  },
  'file-missing': {
    kk: 'қолтаңба файлы қоймада табылмады',
    ru: 'файл подписи не найден в хранилище',
    en: 'the signature’s file is not in the store',
  },
} as const satisfies Record<string, Words>

/** Why nothing can be said for sure: never shown as valid. */
const open = {
  'no-anchors': {
    kk: 'сенімді куәландырушы орталықтардың сертификаттары орнатылмаған',
    ru: 'не установлены сертификаты доверенных удостоверяющих центров',
    en: 'no certificates of trusted authorities are installed',
  },
  'national-algorithm': {
    kk: 'ұлттық алгоритм (ГОСТ): оны сыртқы тексеру қызметі тексереді, ол қосылмаған',
    ru: 'национальный алгоритм (ГОСТ): его проверяет внешняя служба, она не подключена',
    en: 'national algorithm (GOST): an external verifier checks it, and none is connected',
  },
  'verifier-unreachable': {
    kk: 'сыртқы тексеру қызметі жауап бермеді, тексеру қайталанады',
    ru: 'внешняя служба проверки не ответила, проверка будет повторена',
    en: 'the external verifier did not answer; the check will be repeated',
  },
} as const satisfies Record<string, Words>

/** What else is worth knowing; changes no verdict. */
const noted = {
  'revocation-not-checked': {
    kk: 'кері қайтарылғаны тексерілмеді',
    ru: 'отзыв не проверялся',
    en: 'revocation not checked',
  },
  'revocation-good': {
    kk: 'кері қайтарылғандар тізімінде жоқ',
    ru: 'в списке отозванных нет',
    en: 'not in the list of revoked ones',
  },
  'revocation-stale': {
    kk: 'кері қайтарылғандар тізімі ескірген',
    ru: 'список отозванных устарел',
    en: 'the list of revoked ones is out of date',
  },
  'timestamp-kept': {
    kk: 'уақыт белгісі бар, сақталды',
    ru: 'метка времени есть и сохранена',
    en: 'a timestamp is present and kept',
  },
  'timestamp-other': {
    kk: 'уақыт белгісі басқа қолға тиесілі',
    ru: 'метка времени относится к другой подписи',
    en: 'the timestamp belongs to another signature',
  },
  'clock-differs': {
    kk: 'қолда көрсетілген уақыт сервер уақытынан бір күннен артық айырылады',
    ru: 'время в подписи отличается от времени сервера больше чем на сутки',
    en: 'the time in the signature differs from the server’s by more than a day',
  },
  'checked-externally': {
    kk: 'сыртқы қызмет тексерді',
    ru: 'проверено внешней службой',
    en: 'checked by the external verifier',
  },
  'personal-certificate': {
    kk: 'жеке тұлғаның сертификаты (ұйымның БСН-і жоқ)',
    ru: 'сертификат физического лица (без БИН организации)',
    en: 'a personal certificate (without the organisation’s BIN)',
  },
} as const satisfies Record<string, Words>

export const signatureReasons = { ...against, ...open, ...noted }
export type SignatureReason = keyof typeof signatureReasons
export type RefusalReason = keyof typeof against
// The keys of the literals above.
export const signatureReasonNames = Object.keys(signatureReasons) as [SignatureReason, ...SignatureReason[]]

/**
 * valid: checked in every point. not-verified: something could not be checked, never to be taken for valid.
 * invalid: found wrong afterwards. confirmed: no electronic signature, the person's confirmation with password or second factor.
 */
export const signatureVerdicts = ['valid', 'not-verified', 'invalid', 'confirmed'] as const
export type SignatureVerdict = (typeof signatureVerdicts)[number]

/** What the certificate says of its holder. */
export const CertificateFacts = z.strictObject({
  subject: z.string(),
  /** Only the last four figures leave the server. */
  iinEnd: z.string().nullable(),
  bin: z.string().nullable(),
  organisation: z.string().nullable(),
  issuer: z.string(),
  serial: z.string(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
  algorithm: z.string(),
  isNational: z.boolean(),
})
export type CertificateFacts = z.infer<typeof CertificateFacts>

export const Signature = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['cms', 'confirmation']),
  signer: z.strictObject({ id: z.uuid(), name: z.string() }),
  signedAt: z.iso.datetime(),
  verdict: z.enum(signatureVerdicts),
  reasons: z.array(z.strictObject({ code: z.enum(signatureReasonNames), kk: z.string(), ru: z.string(), en: z.string() })),
  verifiedAt: z.iso.datetime(),
  certificate: CertificateFacts.nullable(),
  timestampAt: z.iso.datetime().nullable(),
  hash: z.string(),
})
export type Signature = z.infer<typeof Signature>
