import type { ThresholdBody } from '@dala/domain/emergency'
import { addDays } from '@dala/domain/regulations'
import { momentAt, toIsoDate } from '@dala/locale'
import type { Seed } from '#lib/seeding'
import { demo, demoId, demoOrganisations } from '#seed'
import { endOver } from './day.ts'
import { makeSwitch } from './make-switch.ts'
import { insertThresholds, readSettings, saveSettings } from './settings.queries.ts'

const kokshetau = '111010000'
const invented = 'Үлгі деректер: өз өңіріңіздің бұйрығын енгізіңіз / демонстрационные данные: внесите приказ своего региона'

const threshold = (gradeFrom: number, gradeTo: number, windFrom: number, windTo: number, temperature: number): ThresholdBody => ({
  place: '11',
  gradeFrom,
  gradeTo,
  windFrom,
  windTo,
  temperature,
  source: invented,
  sourceOn: '2025-10-15',
  confirmed: false,
})

/** The school of the demo had two days of frost last winter: its case lies in the archive. */
export const seed: Seed = async ({ databases, now }) => {
  const school = demoOrganisations.find((each) => each.key === 'school')
  if (school === undefined) return
  const db = databases.of(school.id)
  const head = demo.person('head.school')
  await db.transaction(async (trx) => {
    await saveSettings(trx, school.id, { ...(await readSettings(trx, school.id)), place: kokshetau }, head.id, now)
    const rows = [
      threshold(0, 4, 0, 1.9, -30),
      threshold(5, 9, 0, 1.9, -35),
      threshold(10, 13, 0, 1.9, -38),
      threshold(0, 4, 2, 99, -25),
      threshold(5, 9, 2, 99, -30),
      threshold(10, 13, 2, 99, -33),
    ]
    await insertThresholds(
      trx,
      school.id,
      rows.map((body, index) => ({ id: demoId(`school/threshold/${index}`), body })),
      head.id,
      now,
    )
  })
  const [first, last] = ['2026-01-21', '2026-01-22']
  if (toIsoDate(now) <= last) return
  await makeSwitch(
    db,
    { orgId: school.id, personId: head.id, archive: true },
    {
      requestId: demoId('school/switch/frost'),
      ground: 'weather',
      order: {
        number: '34',
        signedOn: addDays(first, -1),
        authority: 'department',
        authorityName: 'Ақмола облысының білім басқармасы',
        places: ['11'],
        from: first,
        to: last,
        fileId: null,
        registerEntry: '№ 12, 20.01.2026',
      },
      scope: { kind: 'all' },
      startsOn: first,
      endsOn: last,
      weather: { temperature: -39, wind: 6 },
      regime: '',
      responsibleId: null,
      skipSwitched: false,
    },
    momentAt(first, '06:32'),
  )
  await endOver(db, momentAt(last, '19:00'))
}
