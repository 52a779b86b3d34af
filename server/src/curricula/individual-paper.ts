import type { IndividualContent } from '@dala/domain/curricula'
import { planWords } from '@dala/domain/curricula'
import type { DocumentContent } from '@dala/domain/documents'
import { formatDate } from '@dala/locale'

const both = (name: { kk: string; ru: string }) =>
  name.kk === name.ru || name.ru === '' ? name.kk : name.kk === '' ? name.ru : `${name.kk} / ${name.ru}`
const number = (value: number) => String(value).replace('.', ',')
const size = (item: { credits: number | null; hours: number | null }) =>
  item.credits !== null ? `${number(item.credits)} кредит` : item.hours !== null ? `${number(item.hours)} сағ / ч` : '–'
const formatWords = {
  sync: 'синхронды / синхронный',
  async: 'асинхронды / асинхронный',
  mixed: 'аралас / смешанный',
} as const
const span = (from: string, to: string) => (from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`)

/** The individual study plan and schedule of a learner in Kazakh and Russian (A2010-13.2, A2010-13.3, A2015-13.2, A2015-13.3, A2021-30). */
export function individualPaper(about: {
  organisation: DocumentContent['organisation']
  address: DocumentContent['address']
  label: string
  learner: string
  group: { kk: string; ru: string } | null
  programme: { code: string; kk: string; ru: string }
  version: number
  share: { percent: number; volume: number; base: number; unit: 'credits' | 'hours' }
  content: IndividualContent
  adviser: { name: string; note: string }
}): DocumentContent {
  const { content, share } = about
  const items = content.items.toSorted((a, b) => (a.period ?? 99) - (b.period ?? 99))
  const nameOf = (id: string) => both(items.find((item) => item.id === id)?.name ?? { kk: '', ru: '' })
  return {
    organisation: about.organisation,
    address: about.address,
    blocks: [
      { block: 'title', text: { kk: `№ ${about.label} жеке оқу жоспары`, ru: `Индивидуальный учебный план № ${about.label}` } },
      { block: 'field', name: { kk: 'Білім алушы', ru: 'Обучающийся' }, value: about.learner },
      ...(about.group === null ? [] : [{ block: 'field' as const, name: { kk: 'Топ', ru: 'Группа' }, value: both(about.group) }]),
      { block: 'field', name: { kk: 'Бағдарлама', ru: 'Программа' }, value: `${about.programme.code} ${both(about.programme)}` },
      { block: 'field', name: { kk: 'Нұсқасы', ru: 'Версия' }, value: String(about.version) },
      {
        block: 'field',
        name: { kk: 'Қашықтан оқу үлесі', ru: 'Доля дистанционного обучения' },
        value: `${number(Math.round(share.percent * 10) / 10)} % (${number(share.volume)} / ${number(share.base)} ${share.unit === 'credits' ? 'кредит' : 'сағ / ч'})`,
      },
      {
        block: 'table',
        columns: [
          { title: { kk: 'Кезең', ru: 'Период' }, share: 1 },
          { title: { kk: 'Код', ru: 'Индекс' }, share: 1.2 },
          { title: { kk: 'Пән', ru: 'Дисциплина' }, share: 4.2 },
          { title: { kk: 'Көлемі', ru: 'Объём' }, share: 1.4 },
          { title: { kk: 'Қашықтан', ru: 'Дистанционно' }, share: 1.4 },
          { title: { kk: 'Бақылау', ru: 'Контроль' }, share: 1.7 },
        ],
        rows: items.map((item) => [
          item.period === null ? '–' : String(item.period),
          item.code,
          both(item.name),
          size(item),
          item.distance === 0 ? '–' : number(item.distance),
          both(planWords.control[item.control]),
        ]),
      },
      { block: 'heading', text: { kk: 'Жеке кесте', ru: 'Индивидуальный график' } },
      content.schedule.length === 0
        ? { block: 'paragraph', text: { kk: 'Кестеде жазба жоқ.', ru: 'В графике нет записей.' } }
        : {
            block: 'table',
            columns: [
              { title: { kk: 'Пән', ru: 'Дисциплина' }, share: 4 },
              { title: { kk: 'Не', ru: 'Что' }, share: 1.6 },
              { title: { kk: 'Мерзімі', ru: 'Сроки' }, share: 2.4 },
              { title: { kk: 'Форматы', ru: 'Формат' }, share: 2 },
            ],
            rows: content.schedule.map((entry) => [
              nameOf(entry.itemId),
              entry.kind === 'study' ? 'оқу / учёба' : 'бақылау / контроль',
              span(entry.from, entry.to),
              formatWords[entry.format],
            ]),
          },
      { block: 'signature', position: { kk: 'Бекітті', ru: 'Утвердил(а)' }, name: about.adviser.name, note: about.adviser.note },
    ],
  }
}
