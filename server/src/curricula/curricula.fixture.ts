import * as api from '@dala/domain/curricula'
import type { EditionOverride, Level, RuleSetId, StudyForm } from '@dala/domain/regulations'
import { newId } from '#lib/db'
import { world, type TestPerson, type World } from '#lib/testing'
import { insertLicence, switchEdition } from './curricula.fixture.queries.ts'

export const name = (word: string) => ({ kk: word, ru: word, en: word })

/** A line of a plan with a name and a volume. */
export const item = (word: string, over: Partial<api.PlanItemFields> = {}): api.PlanItemFields => ({
  ...api.emptyItem(newId()),
  code: word.toUpperCase(),
  name: name(word),
  ...over,
})

let codes = 0

/** Offices of a university and a college, and ways to lay programmes and plans. */
export async function planWorld() {
  const w = await world()
  const office = async (orgId: string): Promise<Office> => ({
    orgId,
    clerk: await w.person({ orgId, roles: ['registrar'], name: 'Registrar' }),
    head: await w.person({ orgId, roles: ['head'], name: 'Head' }),
    adviser: await w.person({ orgId, roles: ['adviser'], name: 'Adviser' }),
    administrator: await w.person({ orgId, roles: ['administrator'], name: 'Administrator' }),
    licence: await insertLicence(w, orgId, { issuedOn: '2020-01-01', validUntil: null }),
  })
  const university = await office(w.university)
  const college = await office(w.college)
  return { w, university, college, lay: layer(w) }
}

export interface Office {
  orgId: string
  clerk: TestPerson
  head: TestPerson
  adviser: TestPerson
  administrator: TestPerson
  licence: string
}

const layer = (w: World) => ({
  /** A programme with everything that an approval asks for. */
  programme: (office: Office, level: Level, over: Record<string, unknown> = {}) =>
    office.clerk.client.ok(api.createProgramme, {
      body: {
        code: `P${(codes += 1)}`,
        name: name('Programme'),
        level,
        credits: null,
        hours: null,
        registerNumber: 'R-1',
        registerDate: '2026-01-15',
        standard: 'Standard',
        licenceId: office.licence,
        specialityCode: level === 'tvet' || level === 'postsecondary' ? '06130100' : '',
        ...over,
      },
    }),

  plan: async (
    office: Office,
    programmeId: string,
    studyForm: StudyForm = 'full-time',
    over: Partial<{ arrangement: 'mobility' | 'double-degree'; cohort: number }> = {},
  ) => office.clerk.client.ok(api.createStudyPlan, { body: { programmeId, cohort: 2026, studyForm, ...over } }),

  /** Saves lines and answers the reply as it came, refusals too. */
  save: async (office: Office, planId: string, items: api.PlanItemFields[]) => {
    const { revision } = await office.clerk.client.ok(api.getStudyPlan, { params: { planId } })
    return office.clerk.client.call(api.saveStudyPlan, { params: { planId }, body: { revision, items } })
  },

  /** Puts what a programme's plans teach at a distance on a list by the head's order. */
  list: async (office: Office, programmeId: string, items?: api.DistanceListItem[]) => {
    const lists = await office.clerk.client.ok(api.getDistanceLists, { params: { programmeId } })
    const saved = await office.clerk.client.ok(api.saveDistanceList, { params: { programmeId }, body: { items: items ?? lists.proposed } })
    return office.head.client.ok(api.orderDistanceList, { params: { programmeId }, body: { revision: saved.draft?.revision ?? 0 } })
  },

  approve: async (office: Office, planId: string, over: Partial<{ decidedOn: string }> = {}) => {
    const { revision } = await office.clerk.client.ok(api.getStudyPlan, { params: { planId } })
    return office.head.client.call(api.approveStudyPlan, {
      params: { planId },
      body: { revision, body: 'academic-council', number: '3', decidedOn: '2026-11-20', ...over },
    })
  },

  /** Counts as shipped, and switches an edition on for levels since the new year of 2026, ending the others there; null takes all of it back. */
  edition: async (office: Office, ruleSet: RuleSetId | null, levels: Level[], parameters?: EditionOverride['parameters']) => {
    await office.administrator.client.ok(api.setCurriculaSettings, {
      body: { practiceBase: 'narrow', hoursPerCredit: null, authorityCounts: false },
    })
    await switchEdition(w.db(office.orgId), {
      personId: office.administrator.id,
      ruleSet,
      levels,
      from: '2026-01-01',
      now: w.clock.now(),
      ...(parameters === undefined ? {} : { parameters }),
    })
  },
  clock: w.clock,
})
