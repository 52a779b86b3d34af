import type { AttestationRule } from './attestation.ts'
import { collegeLevels, higherLevels, levels, schoolLevels } from './level.ts'
import { words } from './words.ts'

/** Order 137: the commission travels to a convict for the final attestation. */
export const a2015Attestation: readonly AttestationRule[] = [
  {
    clause: 'A2015-35.b',
    levels,
    kinds: ['final'],
    grounds: ['convict'],
    modes: ['visiting'],
    because: words(
      'Қорытынды аттестаттауға комиссия мекемеге барады.',
      'На итоговую аттестацию комиссия выезжает в учреждение.',
      'For the final attestation the commission travels to the institution.',
    ),
  },
]

/** The draft of 2021: summative works of pupils abroad go asynchronously by the council's decision, participants of events may be attested at a distance. */
export const a2021Attestation: readonly AttestationRule[] = [
  {
    clause: 'A2021-19.d',
    levels: schoolLevels,
    kinds: ['current'],
    grounds: ['abroad'],
    modes: ['in-person', 'remote', 'remote-proctored'],
    remoteNeeds: {
      key: 'council-decision',
      clause: 'A2021-19.d',
      name: words('Педагогикалық кеңес шешімі', 'Решение педагогического совета', 'Decision of the pedagogical council'),
    },
    because: words(
      'БЖБ мен ТЖБ кеңес шешімімен асинхронды тапсырылады.',
      'СОР и СОЧ сдают асинхронно по решению совета.',
      'Summative works go asynchronously by the council’s decision.',
    ),
  },
  {
    clause: 'A2021-20.f',
    levels: [...collegeLevels, ...higherLevels],
    kinds: ['interim', 'final'],
    grounds: ['event'],
    modes: ['in-person', 'remote', 'remote-proctored'],
    because: words(
      'Іс-шараға қатысушы аттестаттаудан қашықтан өте алады.',
      'Участник мероприятия может пройти аттестацию дистанционно.',
      'A participant of the event may be attested at a distance.',
    ),
  },
]

/** Order 349: pupils in person at their own school, colleges at a distance only with proctoring. */
export const a2023Attestation: readonly AttestationRule[] = [
  {
    clause: 'A2023-15.3.c',
    levels: schoolLevels,
    kinds: ['current', 'interim', 'final'],
    grounds: ['weather', 'vkk', 'event', 'parent'],
    modes: ['in-person'],
    ownPlace: true,
    because: words(
      'Аттестаттау оқушы бекітілген мектепте, қатысып өтеді.',
      'Аттестация проходит очно в школе, за которой закреплён обучающийся.',
      'The attestation is in person at the school to which the pupil belongs.',
    ),
  },
  {
    clause: 'A2023-10.b',
    levels: collegeLevels,
    kinds: ['final'],
    modes: ['in-person', 'remote-proctored'],
    because: words(
      'Қашықтан қорытынды аттестаттау тек онлайн-прокторингпен өтеді.',
      'Дистанционная итоговая аттестация — только с онлайн-прокторингом.',
      'Final attestation at a distance is held with online proctoring only.',
    ),
  },
]
