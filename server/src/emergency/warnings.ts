import {
  clockOf,
  isLateAlert,
  minuteOf,
  windowsOf,
  type AlertWindows,
  type DaysFault,
  type LevelRuling,
  type SwitchChoice,
  type SwitchGround,
  type Warning,
} from '@dala/domain/emergency'
import { formatTime, toIsoDate } from '@dala/locale'

type Words = Warning['text']
const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en })

const days: Record<DaysFault, Words> = {
  backwards: words('Соңғы күн бірінші күннен ерте.', 'Последний день раньше первого.', 'The last day comes before the first.'),
  'too-long': words(
    'Мерзім тым ұзақ: кейін ұзартуға болады.',
    'Срок слишком длинный: потом его можно продлить.',
    'The range is too long: it can be extended later.',
  ),
  past: words('Бұл күндер өтіп кеткен.', 'Эти дни уже прошли.', 'These days are over.'),
  'before-order': words(
    'Басқарма бұйрығы кейінірек басталады.',
    'Приказ управления начинает действовать позже.',
    'The authority’s order begins later.',
  ),
  'beyond-order': words(
    'Басқарма бұйрығының мерзімі ертерек аяқталады.',
    'Приказ управления заканчивается раньше.',
    'The authority’s order ends earlier.',
  ),
}

const noWeather: Warning = {
  kind: 'no-weather',
  clause: 'A2023-6.b',
  text: words(
    'Температура мен жел жазылмаған: шектермен салыстыру мүмкін емес.',
    'Температура и ветер не указаны: с порогами не сравнить.',
    'Temperature and wind are not given: they cannot be compared with the thresholds.',
  ),
}
const noThreshold: Warning = {
  kind: 'no-threshold',
  clause: 'A2023-6.b',
  text: words(
    'Өңір үшін шек енгізілмеген. Оны баптауда енгізіңіз.',
    'Для региона пороги не внесены. Внесите их в настройках.',
    'No thresholds are entered for the region. Enter them in the settings.',
  ),
}

/** What the look before a switch says. */
export const say = {
  days,
  nobody: words(
    'Таңдалған сыныптарда білім алушы жоқ.',
    'В выбранных классах нет обучающихся.',
    'There are no learners in the chosen classes.',
  ),
  overlapping: words(
    'Бұл күндері сыныптардың бір бөлігі көшіріліп қойған.',
    'Часть классов в эти дни уже переведена.',
    'Some classes are switched in these days already.',
  ),
  noGround: words(
    'Бұл деңгейлер үшін актілерде мұндай негіз жоқ.',
    'Для этих уровней акты такого основания не дают.',
    'The acts give no such ground for these levels.',
  ),
  noWeather,
  noThreshold,
  mild: (grades: readonly number[]): Warning => ({
    kind: 'mild',
    clause: 'A2023-6.b',
    text: words(
      `Ауа райы өңірдің шегіне жетпейді: ${grades.join(', ')} сынып.`,
      `Погода не достигает порога региона: классы ${grades.join(', ')}.`,
      `The weather does not reach the region’s threshold: grades ${grades.join(', ')}.`,
    ),
  }),
  noPaper: (ground: SwitchGround): Warning => ({
    kind: 'no-paper',
    clause: ground === 'weather' ? 'A2023-6.a' : 'A2023-5',
    text: words(
      'Басқарма бұйрығының көшірмесін кейін қосыңыз.',
      'Приложите потом скан приказа управления или запись в журнале.',
      'Attach the scan of the authority’s order, or its entry, later.',
    ),
  }),
  leftOut: (levels: readonly LevelRuling[]): Warning => {
    const count = levels.reduce((sum, each) => sum + each.learners, 0)
    const refusing = levels.flatMap((each) => each.reasons).find((reason) => reason.weight === 'refuses')
    return {
      kind: 'left-out',
      clause: refusing?.clause ?? null,
      text: words(
        `${count} білім алушы көшірілмейді: олардың деңгейіне мұндай негіз жоқ.`,
        `Не переводятся ${count}: для их уровня такого основания нет.`,
        `${count} learners stay: their level has no such ground.`,
      ),
    }
  },
  noAccess: (count: number): Warning => ({
    kind: 'no-access',
    clause: 'A2023-14',
    text: words(`${count} білім алушының тіркелгісі жоқ.`, `Без учётной записи: ${count}.`, `${count} learners have no account.`),
  }),
} satisfies Record<string, unknown>

/** A notice that comes after the window of a shift's alert (matrix, section 9: reported paragraphs 14–15). */
export function lateWarnings(choice: SwitchChoice, classes: readonly { shift: number }[], windows: AlertWindows, now: Date): Warning[] {
  const told = { day: toIsoDate(now), minute: minuteOf(formatTime(now)) }
  const late = [...new Set(classes.map((each) => each.shift))]
    .toSorted((a, b) => a - b)
    .filter((shift) => isLateAlert(told, choice.startsOn, shift, windows))
  return late.map((shift) => {
    const { from, until } = windowsOf(windows, shift).alert
    return {
      kind: 'late-alert',
      clause: 'A2023-6.a',
      text: words(
        `${shift}-ауысымды хабарлау терезесі ${clockOf(from)}–${clockOf(until)} өтіп кетті.`,
        `Окно оповещения ${shift}-й смены ${clockOf(from)}–${clockOf(until)} уже прошло.`,
        `The window of alert of shift ${shift}, ${clockOf(from)}–${clockOf(until)}, has passed.`,
      ),
    }
  })
}
