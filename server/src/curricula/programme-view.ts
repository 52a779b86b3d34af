import { fieldGroups, fieldOfProgramme, judgeWhole, listClauses, specialityFaults, type ProgrammeView } from '@dala/domain/curricula'
import { holds, type Actor } from '@dala/domain/identity'
import { collegeLevels, type FieldGroup, type Level, type RuleSet } from '@dala/domain/regulations'
import { toIsoDate } from '@dala/locale'
import type { Db } from '#lib/db'
import { getProgramme as getRow } from './curricula.queries.ts'
import { listLists } from './distance-lists.queries.ts'
import { listLicences, stateOf } from './licences.queries.ts'
import { programmeView } from './programmes.ts'
import { listOwnSpecialities } from './settings.queries.ts'
import { rulesOf, type Rules } from './settings.ts'

type Check = ProgrammeView['checks'][number]

/** The clause that forbids distance learning in the whole field, asked with a plan of one hour. */
const banOf = (level: Level, field: FieldGroup | null, ruleSet: RuleSet, rules: Rules) =>
  judgeWhole(
    {
      level,
      studyForm: 'full-time',
      field,
      arrangement: null,
      items: [{ id: '', code: '', kind: 'discipline', credits: null, hours: 1000, distance: 1, onlinePossible: true }],
    },
    ruleSet,
    rules.share(level),
  ).refusals.find((refusal) => refusal.slug === 'programme-ban')

/** A programme with what the acts ask of it: licence, number in the Register, agreement, standard, speciality, the list for distance learning. */
export const getProgramme = (db: Db, actor: Actor, programmeId: string, now: Date) =>
  db.transaction(async (trx): Promise<ProgrammeView> => {
    const row = await getRow(trx, actor.orgId, programmeId)
    const today = toIsoDate(now)
    const programme = programmeView(row)
    const licences = (await listLicences(trx, actor.orgId)).map((each) => ({
      id: each.id,
      number: each.number,
      state: stateOf(each, today),
    }))
    const licence = licences.find((each) => each.id === row.licence_id) ?? null
    const rules = await rulesOf(trx, actor.orgId)
    const ruleSet = rules.ruleSetAt(row.level, today)
    const field = fieldOfProgramme({
      level: row.level,
      code: row.code,
      specialityCode: row.speciality_code,
      field: fieldGroups.find((each) => each === row.field) ?? null,
    })
    const college = (collegeLevels as readonly Level[]).includes(row.level) // widened to ask
    const clauses = ruleSet === null ? null : listClauses(ruleSet.id, row.level)
    const [list] = await listLists(trx, actor.orgId, [programmeId], ['approved'])
    const own = await listOwnSpecialities(trx, actor.orgId)
    const speciality = { level: row.level, specialityCode: row.speciality_code || row.code }
    const otherForms = programme.studyForms.filter((form) => form !== 'full-time')
    const ban = ruleSet === null ? undefined : banOf(row.level, field, ruleSet, rules)
    const check = (slug: Check['slug'], clause: string, state: Check['state'], detail = ''): Check => ({ slug, clause, state, detail })
    const isThere = (there: boolean): Check['state'] => (there ? 'done' : 'missing')
    return {
      ...programme,
      fieldInForce: field,
      licence,
      licences,
      checks: [
        check('licence', 'A2010-4.a', isThere(licence?.state === 'valid'), licence?.number),
        check(
          'register',
          'A2023-R1.7',
          college ? isThere(row.register_number !== '' && row.register_date !== null) : 'not-needed',
          row.register_number,
        ),
        check('standard', 'A2021-14', isThere(row.standard !== ''), row.standard),
        check('agreement', 'A2010-4.b', row.agreement_date === null ? 'not-needed' : 'done', row.agreement_number),
        check(
          'speciality',
          'A2023-18.c',
          college ? isThere(specialityFaults(speciality, 'full-time', own).length === 0) : 'not-needed',
          row.speciality_code,
        ),
        check(
          'extramural',
          'A2023-19.c',
          college && otherForms.length > 0 ? isThere(specialityFaults(speciality, 'extramural', own).length === 0) : 'not-needed',
        ),
        check('list', clauses?.order ?? 'A2023-16.b', clauses === null ? 'not-needed' : isThere(list !== undefined), list?.label ?? ''),
        ...(ban === undefined ? [] : [check('field-ban', ban.clause, 'missing')]),
      ],
      can: { edit: holds(actor, 'curricula.manage') },
    }
  })
