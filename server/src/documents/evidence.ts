import { paperType, type PaperType } from '@dala/domain/documents'
import type { Words } from '@dala/domain/regulations'
import type { Evidence } from '#compliance'
import { lookInto } from '#lib/evidence'
import {
  brokenSignatures,
  countNumbers,
  type Looking,
  lostNumbers,
  missingPapers,
  openPeriods,
  organisationPaper,
  registerEntries,
  unapprovedPapers,
  unsignedOrders,
} from './evidence.queries.ts'

const said: Record<string, Words> = {
  unsigned: { kk: 'қол қойылмаған', ru: 'не подписан', en: 'not signed' },
  signed: { kk: 'қол қойылған', ru: 'подписан', en: 'signed' },
  valid: { kk: 'қол жарамды', ru: 'подпись действительна', en: 'signature is valid' },
  confirmed: { kk: 'жеке кабинетте расталған', ru: 'подтверждено в кабинете', en: 'confirmed in the cabinet' },
  invalid: { kk: 'қол жарамсыз', ru: 'подпись недействительна', en: 'signature is not valid' },
  'not-verified': { kk: 'қол тексерілмеген', ru: 'подпись не проверена', en: 'signature is not verified' },
  lost: {
    kk: 'нөмірдің құжаты да, себебі де жоқ',
    ru: 'у номера нет ни документа, ни причины',
    en: 'the number has neither a document nor a reason',
  },
  kept: { kk: 'тізілімде бар', ru: 'есть в реестре', en: 'in the register' },
  draft: { kk: 'жоба', ru: 'черновик', en: 'draft' },
  submitted: { kk: 'бекітілуін күтуде', ru: 'ждёт утверждения', en: 'waits for approval' },
  returned: { kk: 'қайтарылған', ru: 'возвращён', en: 'given back' },
  approved: { kk: 'бекітілген', ru: 'утверждён', en: 'approved' },
  missing: { kk: 'жоқ', ru: 'нет', en: 'missing' },
  open: { kk: 'мұрағатқа жабылмаған', ru: 'не закрыт в архив', en: 'not closed into the archive' },
  archived: { kk: 'мұрағатта', ru: 'в архиве', en: 'in the archive' },
}

const evidenceOf = ({
  looking,
  path,
  ...about
}: Omit<Evidence, 'count' | 'rows'> & { looking: Looking; path: (id: string) => string | null }): Evidence =>
  lookInto({
    ...about,
    rows: looking,
    say: ({ what }) => said[what] ?? { kk: what, ru: what, en: what },
    path: ({ id }) => path(id),
  })

const toDocument = (id: string) => `/documents/${id}`
const toPapers = () => '/papers'
const papersTouched = [
  'documents.paper-begun',
  'documents.paper-submitted',
  'documents.paper-agreed',
  'documents.paper-approved',
  'documents.paper-returned',
  'documents.period-closed',
]
const documentsTouched = [
  'distance.order-issued',
  'registrar.order-issued',
  'registrar.reversed',
  'documents.signed',
  'documents.confirmed',
]

const own: readonly PaperType[] = ['training-plan', 'resource-method', 'academic-policy', 'recognition-rules', 'authority-agreement']

export const evidence: readonly Evidence[] = [
  evidenceOf({
    key: 'documents.orders-unsigned',
    clauses: ['A2010-12.a', 'A2015-12.b'],
    name: { kk: 'Қол қойылмаған бұйрықтар', ru: 'Приказы без подписи', en: 'Orders without a signature' },
    touchedBy: [...documentsTouched, 'documents.signature-rechecked', 'documents.number-annulled'],
    looking: unsignedOrders,
    path: toDocument,
    mend: { path: '/documents?signatures=none', label: { kk: 'Қол қою', ru: 'Подписать', en: 'Sign' } },
  }),
  evidenceOf({
    key: 'documents.signatures-broken',
    clauses: ['A2015-20.b'],
    name: {
      kk: 'Жарамсыз электрондық қолтаңбалар',
      ru: 'Недействительные электронные подписи',
      en: 'Electronic signatures that do not hold',
    },
    touchedBy: ['documents.signed', 'documents.signature-rechecked'],
    looking: brokenSignatures,
    path: () => '/documents?signatures=invalid',
    mend: { path: '/documents?signatures=invalid', label: { kk: 'Қайта қол қою', ru: 'Подписать заново', en: 'Sign again' } },
  }),
  {
    ...evidenceOf({
      key: 'documents.numbers-lost',
      clauses: ['A2010-16.b', 'A2015-20.b'],
      name: { kk: 'Құжаты жоқ нөмірлер', ru: 'Номера без документа', en: 'Numbers without a document' },
      touchedBy: [...documentsTouched, 'documents.number-reserved', 'documents.number-annulled'],
      looking: lostNumbers,
      path: (id) => `/registers/${id.split('/')[0] ?? ''}?year=${id.split('/')[1] ?? ''}`,
      mend: { path: '/registers', label: { kk: 'Журналды ашу', ru: 'Открыть журнал', en: 'Open the register' } },
    }),
    count: countNumbers,
  },
  evidenceOf({
    key: 'documents.register-entries',
    clauses: ['A2010-16.b', 'A2015-20.b'],
    name: {
      kk: 'Нөмірі мен жауаптысы бар құжаттар',
      ru: 'Документы с номером и ответственным',
      en: 'Documents with number and responsible person',
    },
    touchedBy: [...documentsTouched, 'distance.application-registered', 'distance.plan-acknowledged'],
    looking: registerEntries,
    path: toDocument,
    mend: { path: '/documents', label: { kk: 'Тізілімді ашу', ru: 'Открыть реестр', en: 'Open the register' } },
  }),
  evidenceOf({
    key: 'documents.papers-unapproved',
    clauses: ['A2023-17.a'],
    name: { kk: 'Бекітілмеген мерзімдік құжаттар', ru: 'Неутверждённые документы периода', en: 'Papers of a period that are not approved' },
    touchedBy: papersTouched,
    looking: unapprovedPapers,
    path: toPapers,
    mend: { path: '/papers', label: { kk: 'Құжаттарды қарау', ru: 'Рассмотреть документы', en: 'Look at the papers' } },
  }),
  ...(['school', 'college'] as const).map((kind) =>
    evidenceOf({
      key: `documents.papers-missing-${kind}`,
      clauses: ['A2023-R1.4', 'A2021-10.a'],
      name:
        kind === 'school'
          ? {
              kk: 'Мұғалімдердің жетіспейтін міндетті құжаттары',
              ru: 'Недостающие обязательные документы учителей',
              en: 'Compulsory papers of teachers that are missing',
            }
          : {
              kk: 'Оқытушылардың жетіспейтін міндетті құжаттары',
              ru: 'Недостающие обязательные документы преподавателей',
              en: 'Compulsory papers of college teachers that are missing',
            },
      touchedBy: papersTouched,
      looking: missingPapers(kind),
      path: toPapers,
      mend: { path: '/papers', label: { kk: 'Құжат қосу', ru: 'Добавить документ', en: 'Add a paper' } },
    }),
  ),
  evidenceOf({
    key: 'documents.periods-open',
    clauses: ['A2023-17.b'],
    name: { kk: 'Мұрағатқа жабылмаған кезеңдер', ru: 'Периоды без архива', en: 'Periods without an archived set' },
    touchedBy: papersTouched,
    looking: openPeriods,
    path: toPapers,
    mend: { path: '/papers', label: { kk: 'Кезеңді жабу', ru: 'Закрыть период', en: 'Close the period' } },
  }),
  ...own.map((type) => {
    const { kk, ru, en, clauses } = paperType(type)
    return evidenceOf({
      key: `documents.own-${type}`,
      clauses,
      name: { kk, ru, en },
      touchedBy: papersTouched,
      looking: organisationPaper(type),
      path: toPapers,
      mend: { path: '/papers', label: { kk: 'Құжат қосу', ru: 'Добавить документ', en: 'Add a paper' } },
    })
  }),
]
