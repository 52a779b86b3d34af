import { arrow, book, box, dot, group, lines, path, person, picture, tick, type Colour } from './draw.ts'

const laptop = (x: number, y: number, scale: number): string =>
  group(
    x,
    y,
    scale,
    box(-130, -150, 260, 170, { fill: 'hero', round: 16 }),
    box(-114, -134, 228, 138, { fill: 'soft', round: 8 }),
    path('M-170 24 H170 L150 48 H-150 Z', { fill: 'grey' }),
  )

const hills = (y: number, colour: Colour, faint = 1): string =>
  path(`M0 ${y} C160 ${y - 90} 300 ${y - 30} 470 ${y - 60} C680 ${y - 100} 860 ${y + 10} 1200 ${y - 70} V675 H0 Z`, { fill: colour, faint })

const steppePath = picture(
  'soft',
  dot(925, 190, 74, { fill: 'ochre' }),
  hills(430, 'sky'),
  hills(520, 'leaf'),
  path('M300 675 C420 590 330 540 520 500 C700 462 690 430 860 404', { stroke: 'sand', thick: 34 }),
  path('M300 675 C420 590 330 540 520 500 C700 462 690 430 860 404', { stroke: 'amber', thick: 4, dash: '18 22' }),
  // the house with its window
  path('M96 500 L210 408 L324 500 Z', { fill: 'amber' }),
  box(124, 496, 172, 130, { fill: 'sheet', round: 4 }),
  box(150, 524, 54, 54, { fill: 'ochre', round: 6 }),
  path('M177 524 V578 M150 551 H204', { stroke: 'amber', thick: 4 }),
  box(232, 538, 42, 88, { fill: 'teal', round: 4 }),
  // the university on the horizon
  path('M800 330 L910 264 L1020 330 Z', { fill: 'hero' }),
  box(812, 330, 196, 82, { fill: 'teal', round: 4 }),
  ...[836, 876, 916, 956].map((x) => box(x, 342, 18, 70, { fill: 'soft', round: 4 })),
  path('M910 264 V216 M910 220 L956 234 L910 246', { stroke: 'ochre', thick: 7, fill: 'ochre' }),
  path('M470 214 q34 -34 62 0 q30 -34 66 -4', { stroke: 'hero', thick: 8 }),
)

const days = (x: number, count: number, colour: Colour): string =>
  Array.from({ length: count }, (_, index) => box(x + index * 64, 356, 52, 52, { fill: colour, round: 10 })).join('')

const fiveThreeThree = picture(
  'paper',
  path('M96 452 H1104', { stroke: 'line', thick: 6 }),
  days(104, 5, 'teal'),
  days(480, 3, 'ochre'),
  days(728, 3, 'light'),
  // a sheet, a stamp, a calendar with a tick
  box(196, 130, 132, 168, { fill: 'sheet', stroke: 'teal' }),
  lines(220, 164, [84, 84, 60, 84], 'sky', 30, 12),
  group(
    572,
    220,
    1,
    path('M-30 -84 a30 30 0 0 1 60 0 c0 26 -14 40 -14 66 h-32 c0 -26 -14 -40 -14 -66 Z', { fill: 'amber' }),
    box(-76, -18, 152, 44, { fill: 'amber', round: 12 }),
    box(-64, 44, 128, 16, { fill: 'hero', round: 8 }),
  ),
  box(744, 134, 164, 160, { fill: 'sheet', stroke: 'teal' }),
  box(744, 134, 164, 44, { fill: 'teal', round: 12 }),
  tick(826, 236, 74, 'green', 14),
  path('M104 470 v24 h308 v-24 M480 470 v24 h180 v-24 M728 470 v24 h180 v-24', { stroke: 'grey', thick: 5 }),
  dot(1036, 382, 48, { fill: 'leaf' }),
  tick(1036, 382, 48, 'green', 10),
)

const block = (day: number, from: number, tall: number, colour: Colour): string =>
  box(96 + day * 146, 124 + from * 46, 126, tall * 46 - 8, { fill: colour, round: 12 })
const free = (day: number, from: number, tall: number): string =>
  box(98 + day * 146, 126 + from * 46, 122, tall * 46 - 12, { stroke: 'grey', thick: 4, dash: '12 12', round: 12 })

const weekPlan = picture(
  'paper',
  ...Array.from({ length: 7 }, (_, day) => box(88 + day * 146, 112, 142, 470, { fill: 'sheet', round: 16 })),
  ...Array.from({ length: 7 }, (_, day) => box(128 + day * 146, 76, 62, 14, { fill: day > 4 ? 'ochre' : 'grey', round: 7 })),
  ...[0, 2, 4].map((day) => block(day, 3, 2, 'hero')),
  ...[1, 3].map((day) => block(day, 5, 3, 'hero')),
  block(5, 6, 2, 'hero'),
  ...[0, 1, 2, 3, 4].map((day) => block(day, 0, 2, 'light')),
  block(0, 6, 2, 'light'),
  block(2, 7, 1, 'light'),
  block(4, 6, 2, 'light'),
  block(6, 2, 2, 'sand'),
  free(3, 2, 2.6),
  free(5, 1, 3),
  path('M88 622 H1100', { stroke: 'ochre', thick: 6 }),
)

const station = (x: number, y: number, ...inside: string[]): string =>
  group(x, y, 1, dot(0, 0, 112, { fill: 'sheet', stroke: 'line', thick: 5 }), ...inside)
const bow = (d: string, x: number, y: number, turn: number): string =>
  path(d, { stroke: 'ochre', thick: 9 }) +
  `<g transform="translate(${x} ${y}) rotate(${turn})">${path('M-22 -18 L0 0 L-22 18', { stroke: 'ochre', thick: 9 })}</g>`

const activeReading = picture(
  'soft',
  bow('M420 150 C510 96 690 96 780 150', 780, 150, 30),
  bow('M952 262 C986 330 986 362 960 420', 960, 420, 112),
  bow('M780 540 C690 592 510 592 420 540', 420, 540, 210),
  bow('M248 420 C216 350 216 330 246 262', 246, 262, -68),
  station(300, 180, book(0, -62, 0.62, true)),
  station(900, 180, book(0, -62, 0.8, false)),
  station(
    900,
    500,
    group(-12, -14, 0.5, person(0, 0, 1, 'teal')),
    dot(52, -50, 30, { fill: 'sky' }),
    dot(26, -18, 9, { fill: 'sky' }),
    dot(14, -4, 6, { fill: 'sky' }),
  ),
  station(
    300,
    500,
    box(-54, -70, 108, 140, { fill: 'sheet', stroke: 'teal', thick: 7 }),
    lines(-34, -44, [68, 50], 'sky', 26, 10),
    tick(0, 34, 56, 'green', 11),
  ),
)

const cornellNotes = picture(
  'soft',
  box(304, 60, 592, 556, { fill: 'sheet', round: 14 }),
  path('M490 60 V474 M304 474 H896', { stroke: 'light', thick: 5 }),
  ...[118, 216, 314, 404].map((y) =>
    group(
      396,
      y,
      1,
      path('M-18 -10 a20 20 0 1 1 30 17 c-8 5 -11 10 -11 20', { stroke: 'amber', thick: 9 }),
      dot(1, 46, 6, { fill: 'amber' }),
    ),
  ),
  lines(526, 106, [320, 280, 320], 'line', 30),
  lines(526, 214, [150, 150, 120], 'line', 30),
  path('M708 312 V214 M708 312 H852', { stroke: 'grey', thick: 5 }),
  path('M720 300 C760 290 770 236 844 226', { stroke: 'teal', thick: 8 }),
  lines(526, 352, [320, 250, 300], 'line', 30),
  lines(340, 510, [520, 470, 330], 'sky', 32, 14),
  group(
    936,
    190,
    1,
    `<g transform="rotate(24)">${box(-16, -120, 32, 240, { fill: 'ochre', round: 6 })}${path('M-16 120 L0 166 L16 120 Z', { fill: 'sand' })}${path('M-5 148 L0 166 L5 148 Z', { fill: 'ink' })}${box(-16, -120, 32, 34, { fill: 'amber', round: 6 })}</g>`,
  ),
)

const forgettingCurve = picture(
  'hero',
  path('M130 90 V570 H1090', { stroke: 'light', thick: 5 }),
  ...[210, 330, 450].map((y) => path(`M130 ${y} H1090`, { stroke: 'teal', thick: 2 })),
  path('M140 120 C190 380 300 500 1080 540', { stroke: 'grey', thick: 7, dash: '4 18' }),
  path('M140 120 C164 220 196 280 250 320', { stroke: 'ochre', thick: 10 }),
  path('M250 320 V124 C290 196 350 240 430 262', { stroke: 'ochre', thick: 10 }),
  path('M430 262 V124 C490 168 580 198 670 212', { stroke: 'ochre', thick: 10 }),
  path('M670 212 V124 C740 148 820 164 900 174', { stroke: 'ochre', thick: 10 }),
  path('M900 174 V124 C960 134 1030 142 1080 146', { stroke: 'ochre', thick: 10 }),
  ...[250, 430, 670, 900].map((x) => dot(x, 124, 16, { fill: 'sheet' })),
)

const strip = (y: number, w: number, colour: Colour): string => box(150, y, w, 58, { fill: colour, round: 10 })
const goodQuestion = picture(
  'paper',
  path(
    'M110 110 H690 a26 26 0 0 1 26 26 V500 a26 26 0 0 1 -26 26 H260 L180 596 V526 H136 a26 26 0 0 1 -26 -26 V136 a26 26 0 0 1 26 -26 Z',
    { fill: 'sheet', stroke: 'line', thick: 5 },
  ),
  strip(140, 300, 'teal'),
  strip(216, 470, 'light'),
  strip(292, 520, 'ochre'),
  strip(368, 400, 'lilac'),
  strip(444, 260, 'amber'),
  ...[140, 216, 292, 368].map((y) => dot(190, y + 64, 13, { fill: 'paper' })),
  path(
    'M800 250 H1070 a24 24 0 0 1 24 24 V396 a24 24 0 0 1 -24 24 H1010 V486 L940 420 H800 a24 24 0 0 1 -24 -24 V274 a24 24 0 0 1 24 -24 Z',
    { fill: 'leaf' },
  ),
  tick(848, 336, 56, 'green', 12),
  lines(912, 306, [140, 110], 'green', 38, 14),
)

const piece = (d: string, colour: Colour): string => path(d, { fill: colour, stroke: 'paper', thick: 8 })
const groupRoles = picture(
  'paper',
  person(220, 170, 1, 'teal'),
  person(980, 170, 1, 'amber', 'grey'),
  person(220, 478, 1, 'lilac', 'amber'),
  person(980, 478, 1, 'green'),
  box(394, 112, 412, 452, { fill: 'sheet', stroke: 'line', thick: 5, round: 18 }),
  piece('M430 150 H600 V236 a26 26 0 1 0 0 52 V338 H430 Z', 'light'),
  piece('M600 150 H770 V338 H712 a26 26 0 1 1 -52 0 H600 V288 a26 26 0 1 1 0 -52 Z', 'ochre'),
  piece('M430 338 H488 a26 26 0 1 0 52 0 H600 V526 H430 Z', 'lilac'),
  piece('M600 338 H660 a26 26 0 1 0 52 0 H770 V526 H600 Z', 'leaf'),
  path('M322 238 H372 M828 238 H878 M322 500 H372 M828 500 H878', { stroke: 'grey', thick: 6, dash: '2 16' }),
)

const markScale = picture(
  'paper',
  box(120, 400, 568, 110, { fill: 'teal', round: 16 }),
  box(700, 400, 380, 110, { fill: 'ochre', round: 16 }),
  path('M694 376 V534', { stroke: 'ink', thick: 6 }),
  ...[
    [176, 150],
    [258, 236],
    [330, 120],
    [404, 260],
    [468, 170],
    [556, 240],
    [622, 130],
  ].map(([x = 0, y = 0], index) => box(x, y, 46, 46, { fill: index % 3 === 1 ? 'light' : 'teal', round: 10 })),
  ...[200, 282, 354, 428, 492, 580, 646].map((x, index) =>
    path(`M${x} ${[214, 300, 184, 322, 232, 304, 194][index]} V360`, { stroke: 'line', thick: 5, dash: '2 14' }),
  ),
  box(806, 150, 168, 190, { fill: 'sheet', stroke: 'amber' }),
  lines(834, 184, [112, 80], 'sand', 32, 14),
  tick(890, 282, 62, 'amber', 12),
  path('M120 556 v18 h568 v-18 M700 556 v18 h380 v-18', { stroke: 'grey', thick: 5 }),
)

const choice = (y: number, chosen: boolean): string =>
  box(452, y, 296, 72, chosen ? { fill: 'leaf', stroke: 'green', thick: 5 } : { fill: 'sheet', stroke: 'grey', thick: 3 }) +
  dot(490, y + 36, 13, chosen ? { fill: 'green' } : { stroke: 'grey', thick: 4 }) +
  box(522, y + 29, chosen ? 160 : 190, 14, { fill: chosen ? 'green' : 'line', round: 7 })
const examSaved = picture(
  'soft',
  box(416, 44, 368, 600, { fill: 'hero', round: 44 }),
  box(432, 62, 336, 564, { fill: 'paper', round: 30 }),
  box(452, 88, 296, 52, { fill: 'leaf', round: 26 }),
  tick(484, 114, 26, 'green', 7),
  box(516, 107, 180, 14, { fill: 'green', round: 7 }),
  lines(452, 172, [296, 220], 'grey', 32, 14),
  choice(252, false),
  choice(340, true),
  choice(428, false),
  box(452, 540, 296, 60, { fill: 'teal', round: 14 }),
  path('M40 500 C150 430 190 560 290 480', { stroke: 'hero', thick: 9 }),
  path('M350 452 C370 440 392 436 416 436', { stroke: 'hero', thick: 9 }),
  path('M336 372 L290 446 H326 L296 520 L372 430 H336 L362 372 Z', { fill: 'ochre' }),
  path('M900 210 a60 60 0 0 1 116 -14 a50 50 0 0 1 30 94 H900 a42 42 0 0 1 0 -80 Z', { fill: 'sheet', stroke: 'teal', thick: 7 }),
  tick(970, 244, 52, 'green', 11),
)

const ownWords = picture(
  'paper',
  ...[120, 276, 432].map((y, index) =>
    group(
      170,
      y,
      0.8,
      box(-78, 0, 156, 120, { fill: (['teal', 'amber', 'lilac'] as const)[index] ?? 'teal', round: 12 }),
      box(-58, 0, 14, 120, { fill: 'ink', round: 0, faint: 0.25 }),
      box(-10, 34, 60, 14, { fill: 'sheet', round: 7 }),
    ),
  ),
  ...[168, 324, 480].map((y) => arrow(262, y, 398, 324 + (y - 324) * 0.3, 'grey', 6)),
  group(520, 330, 1.15, person(0, 0, 1, 'hero')),
  dot(630, 196, 54, { fill: 'sky' }),
  dot(582, 262, 15, { fill: 'sky' }),
  dot(566, 292, 8, { fill: 'sky' }),
  path('M604 196 h52 M630 170 v52', { stroke: 'teal', thick: 8 }),
  arrow(680, 330, 790, 330, 'ochre', 9),
  box(826, 92, 268, 470, { fill: 'sheet', stroke: 'teal' }),
  lines(860, 132, [180, 200, 150, 200, 190, 120], 'sky', 42, 14),
  path('M860 412 H1058', { stroke: 'line', thick: 4 }),
  ...(['teal', 'amber', 'lilac'] as const).map(
    (colour, index) =>
      dot(872, 446 + index * 36, 9, { fill: colour }) + box(894, 440 + index * 36, 130 - index * 20, 11, { fill: 'line', round: 5 }),
  ),
  path('M826 590 C620 660 320 650 250 580', { stroke: 'grey', thick: 5, dash: '3 16' }),
)

const lockCheck = picture(
  'soft',
  path('M300 0 V120 a52 52 0 1 1 -60 52', { stroke: 'grey', thick: 9 }),
  path('M240 172 l-16 34 M240 172 l30 22', { stroke: 'grey', thick: 9 }),
  box(120, 226, 370, 240, { fill: 'sheet', stroke: 'red', thick: 7 }),
  path('M124 236 L305 370 L486 236', { stroke: 'red', thick: 7 }),
  box(590, 170, 520, 330, { fill: 'sheet', round: 20 }),
  box(590, 170, 520, 96, { fill: 'hero', round: 20 }),
  box(590, 230, 520, 40, { fill: 'hero', round: 0 }),
  box(620, 192, 460, 56, { fill: 'sheet', round: 28 }),
  box(644, 216, 26, 22, { fill: 'green', round: 5 }),
  path('M649 216 v-6 a8 8 0 0 1 16 0 v6', { stroke: 'green', thick: 5 }),
  box(690, 213, 220, 14, { fill: 'grey', round: 7 }),
  lines(630, 312, [300, 380, 220], 'line', 40, 16),
  dot(806, 222, 92, { stroke: 'ochre', thick: 16 }),
  path('M872 290 L960 388', { stroke: 'ochre', thick: 24 }),
)

const twentyRule = picture(
  'paper',
  box(610, 70, 470, 420, { fill: 'soft', stroke: 'grey', thick: 10, round: 14 }),
  path('M618 420 L730 250 L800 340 L900 200 L1072 420 V482 H618 Z', { fill: 'light' }),
  path('M900 200 L862 256 L896 272 L922 246 L946 258 Z', { fill: 'sheet' }),
  path('M618 440 C740 400 860 452 1072 412 V482 H618 Z', { fill: 'leaf' }),
  dot(694, 152, 36, { fill: 'ochre' }),
  path('M845 74 V486', { stroke: 'grey', thick: 8 }),
  box(60, 580, 1080, 16, { fill: 'amber', round: 8 }),
  person(280, 330, 1.25, 'teal'),
  laptop(440, 540, 0.7),
  path('M340 322 L600 290', { stroke: 'ochre', thick: 6, dash: '4 18' }),
  dot(140, 150, 82, { fill: 'sheet', stroke: 'hero', thick: 8 }),
  path('M140 150 L140 76 A74 74 0 0 1 204 187 Z', { fill: 'ochre' }),
  path('M140 150 V92 M140 150 L184 176', { stroke: 'hero', thick: 8 }),
)

/** Every picture of the course by the name under which the lessons call it. */
export const pictures: Record<string, string> = {
  'steppe-path': steppePath,
  'five-three-three': fiveThreeThree,
  'week-plan': weekPlan,
  'active-reading': activeReading,
  'cornell-notes': cornellNotes,
  'forgetting-curve': forgettingCurve,
  'good-question': goodQuestion,
  'group-roles': groupRoles,
  'mark-scale': markScale,
  'exam-saved': examSaved,
  'own-words': ownWords,
  'lock-check': lockCheck,
  'twenty-rule': twentyRule,
}
