import * as api from '@dala/domain/distance'
import * as regulations from '@dala/domain/regulations/api'
import { beforeEach, describe, expect, test } from 'vitest'
import { world } from '#lib/testing'
import { approve, filled, signed, uploaded } from './distance.fixture.ts'
import { decideBySignedMinutes, insertCouncil } from './school-fixture/council.fixture.queries.ts'
import { event, insertSchool, parent, school, setBirthday } from './school-fixture/index.ts'

const w = await world()
beforeEach(() => w.clock.set('2026-11-23T05:00:00Z'))
const { classId } = await insertSchool(w)
const s = await school(w, classId)
const administrator = await w.person({ orgId: w.school, roles: ['administrator'] })
const boards = [
  ['pedagogical-council', await insertCouncil(w, 'pedagogical-council', s.head.id)],
  ['board-of-trustees', await insertCouncil(w, 'board-of-trustees', s.head.id)],
] as const

const handedIn = async (
  ground: string,
  facts: Record<string, string | boolean>,
  documents: string[],
  birthday: string,
  destination = '',
) => {
  const pupil = await s.pupil()
  await setBirthday(w, w.school, pupil.id, birthday)
  let draft = await filled(w, pupil.guardian, pupil.id, { ground, facts, documents })
  const params = { applicationId: draft.id }
  if (destination !== '')
    draft = await pupil.guardian.client.ok(api.saveApplication, { params, body: { revision: draft.revision, destination } })
  await signed(pupil.guardian, draft)
  return { pupil, id: draft.id, params }
}

/** An application on the parents' wish with all papers; the councils decide by signed minutes. */
async function complete(birthday: string, opinion: boolean) {
  const made = await handedIn('parent', parent, [], birthday)
  const { params, pupil } = made
  if (opinion) await pupil.client.ok(api.addAttachment, { params, body: { kind: 'child-opinion', words: 'Келісемін.' } })
  for (const kind of ['progress-extract', 'psychologist-conclusion', 'housing-act'])
    await s.registrar.client.ok(api.addAttachment, { params, body: { kind, fileId: await uploaded(w, s.registrar) } })
  for (const [council, id] of boards) {
    await s.registrar.client.ok(api.putCaseOnAgenda, { params, body: { council } })
    await decideBySignedMinutes(w, id, s.head.id, made.id, 'adopted')
  }
  return made
}

const trial = (override: object) => administrator.client.ok(regulations.tryEdition, { body: { override: override as never } })
const levels = ['primary', 'basic-secondary', 'general-secondary', 'tvet', 'postsecondary', 'additional']

/** Begins today beside the one in force: the later of the two speaks. */
const edition2026 = {
  ruleSet: 'A2023.2026',
  status: 'in-force',
  reach: [{ levels, from: '2026-11-23', to: null, confidence: 'high' }],
  confirmed: { source: 'a test, read on 01.11.2026' },
}

describe('a trial of an edition judges applications by the facts of their decision', () => {
  test('A2023-11.1.e: the opinion that the edition of 2026 asks from ten is wanted of ten years and not of nine; council minutes count', async () => {
    const [nine, ten] = [await complete('2017-10-01', false), await complete('2016-10-01', false)]
    const asked = await complete('2017-10-01', true)
    await approve(s.head, asked.id)
    const report = await trial(edition2026)
    const found = (id: string) => report.changed.find((each) => each.id === id)
    expect(found(nine.id)).toMatchObject({
      kind: 'application',
      kept: false,
      before: { outcome: 'needs', ruleSet: 'A2023.2024', clauses: ['A2023-11.1.e'] },
      after: { outcome: 'allowed', ruleSet: 'A2023.2026' },
    })
    expect(found(ten.id)?.after).toMatchObject({ outcome: 'needs', clauses: ['A2023-11.1.e'] })
    // Decided with the papers there were: the facts kept with the decision are those of before and after.
    expect(found(asked.id)).toMatchObject({ kept: true, before: { outcome: 'allowed' }, after: { outcome: 'allowed' } })
    expect(report.outcomes).toEqual([{ from: 'needs', to: 'allowed', count: 1 }])
  })

  test('A2023-9.d: a destination that the list of zones names since is refused in the trial as it would be by a decision', async () => {
    const made = await handedIn('event', event, ['event-order'], '2012-03-01', 'Кыратград')
    await administrator.client.ok(api.addZone, {
      body: {
        name: { kk: 'Қырат аймағы', ru: 'Область Кырат', en: 'Kyrat region' },
        aliases: ['Кыратград'],
        kind: 'hostilities',
        source: 'Сыртқы істер министрлігінің ескертуі',
        sourceOn: '2026-11-01',
        validFrom: '2026-11-01',
      },
    })
    const { changed } = await trial(edition2026)
    expect(changed.find((each) => each.id === made.id)).toMatchObject({
      before: { outcome: 'refused', clauses: ['A2023-9.d'] },
      after: { outcome: 'refused', clauses: ['A2023-9.d'] },
    })
  })
})
