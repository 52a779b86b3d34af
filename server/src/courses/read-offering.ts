import { maySee, type Offering } from '@dala/domain/courses'
import type { Actor } from '@dala/domain/identity'
import type { Db } from '#lib/db'
import { demand } from '#lib/http'
import { offeringView } from './offering-view.ts'
import { getOfferingFacts } from './offerings.queries.ts'

/** A course for those who make, lead or oversee it. */
export const readOffering = (db: Db, actor: Actor, offeringId: string): Promise<Offering> =>
  db.transaction(async (trx) => {
    const facts = await getOfferingFacts(trx, actor.orgId, offeringId)
    demand(maySee(actor, { teacherId: facts.teacher_id, tutorId: facts.tutor_id }))
    return offeringView(trx, actor, offeringId)
  })
