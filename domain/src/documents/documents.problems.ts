import { problems } from '#problems'

export const documentsProblems = problems({
  'documents.number-not-reserved': {
    status: 409,
    kk: 'Бұл нөмір осы журналда сақталмаған немесе пайдаланылған.',
    ru: 'Этот номер не зарезервирован в журнале или уже использован.',
    en: 'This number is not reserved in the register, or is used already.',
  },
  'documents.already-annulled': {
    status: 409,
    kk: 'Нөмірдің күші бұрын жойылған.',
    ru: 'Номер уже аннулирован.',
    en: 'The number is annulled already.',
  },
  'documents.number-format': {
    status: 422,
    kk: 'Нөмір пішіні жарамсыз: {n} бір рет, {year} көп дегенде бір рет, қалғаны әріп, цифр, «-», «/», «.», «№».',
    ru: 'Формат номера не годится: {n} один раз, {year} не более одного, остальное: буквы, цифры, «-», «/», «.», «№».',
    en: 'The format is not usable: {n} once, {year} at most once, the rest letters, figures, “-”, “/”, “.”, “№”.',
  },
  'documents.placeholder-unknown': {
    status: 422,
    kk: '{block}-блокта белгісіз орын бар: «{name}». Тізімдегі атаулардың бірін қолданыңыз.',
    ru: 'В блоке {block} неизвестная подстановка «{name}». Используйте одно из имён списка.',
    en: 'Block {block} has an unknown placeholder “{name}”. Use one of the names in the list.',
  },
  'documents.placeholder-misused': {
    status: 422,
    kk: '{block}-блокта «{name}» бұл жерге келмейді: тізім кестеде, ал сөз мәтінде тұрады.',
    ru: 'В блоке {block} подстановка «{name}» здесь не годится: список стоит в таблице, слово в тексте.',
    en: 'In block {block} “{name}” does not fit here: a list stands in a table, a word in a text.',
  },
  'documents.stray-brace': {
    status: 422,
    kk: '{block}-блокта жабылмаған жақша бар. Жақшаның өзін жазу үшін оны екі рет қойыңыз.',
    ru: 'В блоке {block} незакрытая фигурная скобка. Чтобы напечатать саму скобку, поставьте её дважды.',
    en: 'Block {block} has a brace that is not closed. To print a brace itself, write it twice.',
  },
  'documents.draft-missing': {
    status: 409,
    kk: 'Жарияланатын жоба жоқ.',
    ru: 'Нет черновика для публикации.',
    en: 'There is no draft to publish.',
  },
  'documents.draft-changed': {
    status: 409,
    kk: 'Жоба басқа терезеде өзгерді. Бетті жаңартып, қайта қараңыз.',
    ru: 'Черновик изменён в другом окне. Обновите страницу и проверьте ещё раз.',
    en: 'The draft was changed in another window. Reload the page and look again.',
  },
})
