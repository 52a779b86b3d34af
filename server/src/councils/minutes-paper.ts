import { memberRoles, type Line, type Meeting, type Presence } from '@dala/domain/councils'
import type { Block, DocumentContent } from '@dala/domain/documents'
import { formatDate, formatDocumentDate, formatTime } from '@dala/locale'

export interface Letterhead {
  name_kk: string
  name_ru: string
  address_kk: string
  address_ru: string
}

const forms = {
  'in-person': { kk: 'бетпе-бет', ru: 'очно' },
  online: { kk: 'онлайн', ru: 'онлайн' },
  mixed: { kk: 'аралас', ru: 'смешанная' },
} as const

const presences: Record<Presence, string> = {
  unknown: 'белгіленбеген / не отмечено',
  present: 'қатысты / присутствовал(а)',
  remote: 'онлайн қатысты / присутствовал(а) онлайн',
  absent: 'қатыспады / отсутствовал(а)',
  excused: 'себепті қатыспады / отсутствовал(а) по уважительной причине',
}

const choices = { for: 'иә / за', against: 'қарсы / против', abstain: 'қалыс / воздержался' } as const

const moved = {
  'no-quorum': { kk: 'Кворум болмағандықтан келесі отырысқа қалдырылды.', ru: 'Перенесено на следующее заседание: нет кворума.' },
  'not-reached': { kk: 'Қаралмады, келесі отырысқа қалдырылды.', ru: 'Не рассматривалось, перенесено на следующее заседание.' },
  postponed: { kk: 'Келесі отырысқа қалдырылды.', ru: 'Перенесено на следующее заседание.' },
} as const

const outcomes = { adopted: { kk: 'Қабылданды', ru: 'Принято' }, rejected: { kk: 'Қабылданбады', ru: 'Не принято' } } as const

const both = (text: { kk: string; ru: string }): string => (text.kk === text.ru || text.ru === '' ? text.kk : `${text.kk} / ${text.ru}`)
const paragraph = (kk: string, ru: string): Block => ({ block: 'paragraph', text: { kk, ru } })
const heading = (kk: string, ru: string): Block => ({ block: 'heading', text: { kk, ru } })
const field = (kk: string, ru: string, value: string): Block => ({ block: 'field', name: { kk, ru }, value })

/** Words that were written in one language stand once, over the whole width. */
const wording = (text: { kk: string; ru: string }): Block =>
  text.kk === '' || text.ru === '' ? { block: 'said', text: text.kk || text.ru } : { block: 'paragraph', text }

function voteBlocks(meeting: Meeting, line: Line): Block[] {
  const { decision } = line
  if (decision === null) return []
  const { count, quorum } = decision
  const secret = line.ballot === 'secret'
  const blocks: Block[] = [
    paragraph(
      `Дауыс беру ${secret ? 'жасырын' : 'ашық'}: ${count.for} – иә, ${count.against} – қарсы, ${count.abstain} – қалыс. ${quorum.members} мүшеден қатысқаны – ${quorum.present} (кворум – ${quorum.needed}).`,
      `Голосование ${secret ? 'тайное' : 'открытое'}: за – ${count.for}, против – ${count.against}, воздержались – ${count.abstain}. Участвовали ${quorum.present} из ${quorum.members} (кворум – ${quorum.needed}).`,
    ),
  ]
  if (!secret && line.votes.length > 0)
    blocks.push({
      block: 'table',
      columns: [
        { title: { kk: 'Кеңес мүшесі', ru: 'Член совета' }, share: 3 },
        { title: { kk: 'Дауысы', ru: 'Голос' }, share: 2 },
      ],
      rows: meeting.seats.flatMap((seat) => {
        const vote = line.votes.find((each) => each.personId === seat.person.id)
        return vote === undefined ? [] : [[seat.person.name, choices[vote.choice]]]
      }),
    })
  if (decision.byChair)
    blocks.push(paragraph('Дауыс тең бөлінді, төрағаның дауысы шешті.', 'Голоса разделились поровну, решил голос председателя.'))
  return blocks
}

/** What the minutes say of one item; an extract says the same. */
function lineBlocks(meeting: Meeting, line: Line): Block[] {
  const { item, decision } = line
  const blocks: Block[] = [heading(`${line.number}. ${item.title.kk}`, `${line.number}. ${item.title.ru}`)]
  if (item.persons.length > 0) blocks.push(field('Кімге қатысты', 'О ком', item.persons.map((person) => person.name).join(', ')))
  if (item.corrects !== null)
    blocks.push(
      paragraph(
        `№ ${item.corrects.minutesLabel} хаттаманың ${item.corrects.number}-тармағындағы шешімді түзетеді.`,
        `Исправляет решение по пункту ${item.corrects.number} протокола № ${item.corrects.minutesLabel}.`,
      ),
    )
  if (line.heard !== '') blocks.push(heading('ТЫҢДАЛДЫ', 'СЛУШАЛИ'), { block: 'said', text: line.heard })
  if (item.proposal !== null && (item.proposal.kk !== '' || item.proposal.ru !== ''))
    blocks.push(field('Ұсыныс', 'Предложение', both(item.proposal)))
  if (line.recused.length > 0)
    blocks.push(
      field(
        'Шеттетілгендер (мүдделер қақтығысы)',
        'Отвод (конфликт интересов)',
        line.recused.map((each) => (each.reason === '' ? each.person.name : `${each.person.name} (${each.reason})`)).join(', '),
      ),
    )
  blocks.push(...voteBlocks(meeting, line))
  if (decision !== null) {
    blocks.push(
      heading(`ШЕШІМ: ${outcomes[decision.outcome].kk.toLowerCase()}`, `РЕШИЛИ: ${outcomes[decision.outcome].ru.toLowerCase()}`),
      wording(decision.wording),
    )
    if (decision.conditions !== '') blocks.push(field('Шарттары', 'Условия', decision.conditions))
    if (decision.validUntil !== null) blocks.push(field('Мерзімі', 'Действует до', formatDate(decision.validUntil)))
  } else if (line.movedBecause !== null) blocks.push(paragraph(moved[line.movedBecause].kk, moved[line.movedBecause].ru))
  return blocks
}

const signatures = (meeting: Meeting): Block[] => [
  { block: 'signature', position: { kk: 'Төраға', ru: 'Председатель' }, name: meeting.chair?.name ?? '', note: '' },
  { block: 'signature', position: { kk: 'Хатшы', ru: 'Секретарь' }, name: meeting.secretary?.name ?? '', note: '' },
]

const head = (organisation: Letterhead): Pick<DocumentContent, 'organisation' | 'address'> => ({
  organisation: { kk: organisation.name_kk, ru: organisation.name_ru },
  address: { kk: organisation.address_kk, ru: organisation.address_ru },
})

/** The minutes of a meeting as they are registered and signed. `label` is null in the preview before the number is given. */
export function minutesPaper(meeting: Meeting, organisation: Letterhead, label: string | null): DocumentContent {
  const { name } = meeting.council
  const { quorum } = meeting
  const number = label ?? '–'
  return {
    ...head(organisation),
    blocks: [
      { block: 'title', text: { kk: `№ ${number} хаттама`, ru: `Протокол № ${number}` } },
      paragraph(formatDocumentDate(meeting.heldOn, 'kk'), formatDocumentDate(meeting.heldOn, 'ru')),
      heading(`${name.kk} отырысы`, `Заседание: ${name.ru}`),
      field(
        'Басталды',
        'Начало',
        `${formatTime(meeting.startsAt)}, ${both(forms[meeting.form])}${meeting.place === '' ? '' : `, ${meeting.place}`}`,
      ),
      field('Төраға', 'Председатель', meeting.chair?.name ?? ''),
      field('Хатшы', 'Секретарь', meeting.secretary?.name ?? ''),
      {
        block: 'table',
        columns: [
          { title: { kk: 'Кеңес мүшесі', ru: 'Член совета' }, share: 3 },
          { title: { kk: 'Қызметі', ru: 'Роль' }, share: 2.4 },
          { title: { kk: 'Қатысуы', ru: 'Присутствие' }, share: 3 },
        ],
        rows: meeting.seats.map((seat) => [
          seat.person.name,
          `${both(memberRoles[seat.role])}${seat.votes ? '' : ' (дауыссыз / без голоса)'}`,
          presences[seat.presence],
        ]),
      },
      paragraph(
        `Дауыс беруге құқылы ${quorum.members} мүшеден қатысқаны – ${quorum.present}. Кворум – кемінде ${quorum.needed}: ${quorum.reached ? 'бар' : 'жоқ'}.`,
        `Из ${quorum.members} членов с правом голоса участвуют ${quorum.present}. Кворум – не меньше ${quorum.needed}: ${quorum.reached ? 'есть' : 'нет'}.`,
      ),
      heading('КҮН ТӘРТІБІ', 'ПОВЕСТКА ДНЯ'),
      ...meeting.lines.map((line) => paragraph(`${line.number}. ${line.item.title.kk}`, `${line.number}. ${line.item.title.ru}`)),
      ...meeting.lines.flatMap((line) => lineBlocks(meeting, line)),
      ...signatures(meeting),
    ],
  }
}

/** The extract from signed minutes on one item, certified by the secretary. */
export function extractPaper(meeting: Meeting, line: Line, organisation: Letterhead, label: string, certifiedBy: string): DocumentContent {
  const minutes = meeting.minutes?.label ?? ''
  const { name } = meeting.council
  return {
    ...head(organisation),
    blocks: [
      { block: 'title', text: { kk: `Хаттамадан үзінді № ${label}`, ru: `Выписка из протокола № ${label}` } },
      paragraph(
        `${name.kk}, ${formatDocumentDate(meeting.heldOn, 'kk')} № ${minutes} хаттама`,
        `${name.ru}, протокол № ${minutes} от ${formatDocumentDate(meeting.heldOn, 'ru')}`,
      ),
      paragraph(
        `Дауыс беруге құқылы ${meeting.quorum.members} мүшеден қатысқаны – ${meeting.quorum.present}, кворум бар.`,
        `Из ${meeting.quorum.members} членов с правом голоса участвовали ${meeting.quorum.present}, кворум есть.`,
      ),
      ...lineBlocks(meeting, { ...line, votes: [] }),
      field('Хаттамаға қол қойды', 'Протокол подписали', [meeting.chair?.name, meeting.secretary?.name].filter(Boolean).join(', ')),
      { block: 'signature', position: { kk: 'Үзінді дұрыс', ru: 'Выписка верна' }, name: certifiedBy, note: '' },
    ],
  }
}
