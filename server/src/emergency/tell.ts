import type { ChangeKind, SwitchGround } from '@dala/domain/emergency'
import type { NotificationFacts, NotificationKind } from '@dala/domain/messages'
import type { Trx } from '#lib/db'
import { notifyEach } from '#messages'
import { namesOf, reasonOf } from './names.ts'
import { getOrganisation } from './scope.queries.ts'
import { listClasses } from './switches.queries.ts'
import { insertTold, listRecipients } from './told.queries.ts'

const kinds: Record<ChangeKind, NotificationKind> = {
  switched: 'emergency.switched',
  reminded: 'emergency.switched',
  extended: 'emergency.extended',
  'ended-early': 'emergency.ended',
  returned: 'emergency.ended',
  undone: 'emergency.undone',
}

export interface Telling {
  orgId: string
  switchId: string
  changeId: string
  kind: ChangeKind
  ground: SwitchGround
  startsOn: string
  endsOn: string
  backOn: string
  now: Date
  /** Only these people: for a reminder. */
  only?: readonly string[]
}

const mostClassesNamed = 8

/** Tells learners, guardians and teachers of a step of a switch by the channels that exist, and keeps what each channel did. */
export async function tell(trx: Trx, about: Telling): Promise<{ told: number; reached: number }> {
  const { orgId, switchId, changeId, now } = about
  const [everybody, classes, organisation] = [
    await listRecipients(trx, orgId, switchId),
    await listClasses(trx, orgId, switchId),
    await getOrganisation(trx, orgId),
  ]
  const wanted = about.only === undefined ? null : new Set(about.only)
  const people = wanted === null ? everybody : everybody.filter((person) => wanted.has(person.person_id))
  const classNames = new Map(classes.map((each) => [each.id, namesOf(each)]))
  const whole = namesOf(organisation)
  const named = classes.slice(0, mostClassesNamed).map(namesOf)
  const more = classes.length > mostClassesNamed ? ' …' : ''
  const list = (language: 'kk' | 'ru' | 'en') => named.map((each) => each[language]).join(', ') + more
  const ofTeacher = named.length === 0 ? whole : { kk: list('kk'), ru: list('ru'), en: list('en') }
  const shared = { from: about.startsOn, to: about.endsOn, back: about.backOn, reason: { ...reasonOf[about.ground] } }
  const notices = people.map((person) => ({
    personId: person.person_id,
    facts: {
      ...shared,
      whom:
        person.role === 'guardian'
          ? person.children
          : person.role === 'teacher'
            ? ofTeacher
            : (classNames.get(person.group_id ?? '') ?? whole),
    } satisfies NotificationFacts,
  }))
  const done = await notifyEach(trx, { orgId, kind: kinds[about.kind], link: `/emergency/notices/${switchId}`, notices, now })
  await insertTold(trx, { orgId, switchId, changeId, at: now }, people, done)
  return { told: people.length, reached: people.filter((person) => person.has_account).length }
}
