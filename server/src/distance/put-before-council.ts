import type { Actor } from '@dala/domain/identity'
import { documentsWanted } from '@dala/domain/regulations'
import { formatDate } from '@dala/locale'
import { putOnAgenda } from '#councils'
import { missing, type Db } from '#lib/db'
import { emit } from '#lib/events'
import { demand } from '#lib/http'
import { problem } from '#lib/problems'
import { getCase, inputOf, reaches } from './case.ts'
import { councilsFor, type CaseCouncil } from './council-cases.ts'
import { nameOf } from './names.ts'
import { mayConsider } from './policy.ts'
import { reviewOf } from './reviews.ts'
import { findReview } from './reviews.queries.ts'
import { showApplication } from './show-application.ts'

/** Puts a case on the agenda of a council that has to decide on it (A2023-11.1.a, A2023-11.1.b, A2023-11.2). */
export const putCaseOnAgenda = (db: Db, actor: Actor, id: string, council: CaseCouncil, now: Date) =>
  db.transaction(async (trx) => {
    const item = await getCase(trx, actor, id, now, 'lock')
    demand(mayConsider(actor, item.tie))
    const { ground } = item
    const wanted =
      ground !== null &&
      documentsWanted(ground, inputOf(item), item.ruleSet).some((spec) => councilsFor(spec.kind, item.learner.level).includes(council))
    if (!wanted) throw problem('distance.document-not-wanted')
    const who = nameOf(item.learner)
    const until = item.row.period_to === null ? '' : formatDate(item.row.period_to)
    await putOnAgenda(trx, actor, {
      council,
      subject: { type: 'application', id },
      title: {
        kk: `№ ${item.row.label ?? ''} өтініш, ${who}: ${ground.name.kk}`,
        ru: `Заявление № ${item.row.label ?? ''}, ${who}: ${ground.name.ru}`,
        en: `Application No. ${item.row.label ?? ''}, ${who}: ${ground.name.en}`,
      },
      proposal: {
        kk: `${until} дейін қашықтан оқуға рұқсат беру`,
        ru: `Разрешить дистанционное обучение по ${until}`,
        en: `Allow distance learning until ${until}`,
      },
      personIds: [item.row.learner_id],
      path: `/applications/${id}`,
      readPermission: 'distance.consider',
      now,
    })
    await emit(trx, actor, 'distance.case-on-agenda', {
      subject: ['application', id],
      about: item.row.learner_id,
      payload: { label: item.row.label, council },
      at: now,
    })
    return showApplication(trx, actor, await getCase(trx, actor, id, now), now)
  })

/** Puts a review on the agenda of the pedagogical council (A2023-15.4): adopted means to extend, rejected to return. */
export const putReviewOnAgenda = (db: Db, actor: Actor, id: string, now: Date) =>
  db.transaction(async (trx) => {
    const row = (await findReview(trx, actor.orgId, id)) ?? missing('review', id)
    if (!(await reaches(trx, actor, row.group_id, 'distance.review'))) return missing('review', id)
    if (row.decision !== null) throw problem('distance.review-closed')
    const who = nameOf(row)
    const until = formatDate(row.ends_on)
    await putOnAgenda(trx, actor, {
      council: 'pedagogical-council',
      subject: { type: 'distance-review', id },
      title: {
        kk: `${who}: «${row.name_kk}» нәтижесі бойынша қашықтан оқу`,
        ru: `${who}: дистанционное обучение по результатам «${row.name_ru}»`,
        en: `${who}: distance learning by the results of “${row.name_en}”`,
      },
      proposal: {
        kk: `Қашықтан оқуды ${until} дейін жалғастыру; қабылданбаса – дәстүрлі форматқа қайтару`,
        ru: `Продлить дистанционное обучение по ${until}; если не принято – вернуть на традиционный формат`,
        en: `Go on at a distance until ${until}; if not adopted, return to the usual format`,
      },
      personIds: [row.learner_id],
      path: `/distance/${row.status_id}`,
      readPermission: 'distance.review',
      now,
    })
    await emit(trx, actor, 'distance.case-on-agenda', {
      subject: ['review', id],
      about: row.learner_id,
      payload: { statusId: row.status_id, council: 'pedagogical-council' },
      at: now,
    })
    return reviewOf(trx, actor.orgId, id)
  })
