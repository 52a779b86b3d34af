import { findFinalResult, pastCourse } from '#gradebook'
import type { Seed } from '#lib/seeding'
import { demo } from '#seed'
import { upsertForm } from './certificates.queries.ts'
import { issueAll, reissue, revoke } from './issue-certificates.ts'

const day = 86_400_000

/** Certificates of last spring's course in each status; most of the group still waits for theirs in the registrar's list. */
export const seed: Seed = async ({ databases, config, now }) => {
  const host = new URL(config.publicUrl).hostname
  for (const org of ['university', 'college', 'school'] as const)
    await databases.of(demo[org].id).transaction((trx) =>
      upsertForm(
        trx,
        demo[org].id,
        {
          signatoryName: { university: 'Нұрсейітов Б. А.', college: 'Қасенова Ж. Т.', school: 'Смағұлова А. Е.' }[org],
          position:
            org === 'school' ? { kk: 'Директор', ru: 'Директор', en: 'Head' } : { kk: 'Проректор', ru: 'Проректор', en: 'Vice-rector' },
          domains: [host],
        },
        null,
        now,
      ),
    )
  const by = { orgId: demo.university.id, personId: demo.person('registrar.university').id }
  const holders = ['learner.aidana', 'learner.erasyl', 'learner.moldir', 'learner.zhanna']
  const issuedAt = new Date('2026-06-01T05:00:00Z')
  await databases.of(by.orgId).transaction(async (trx) => {
    // an installation without the demo courses
    if ((await findFinalResult(trx, { orgId: by.orgId, offeringId: pastCourse, learnerId: demo.person('learner.aidana').id })) === null)
      return
    const candidates = holders.map((key) => ({ learnerId: demo.person(key).id, offeringId: pastCourse }))
    const made = await issueAll(trx, config, by, candidates, issuedAt)
    const [, erasyl, moldir] = made
    if (erasyl) await reissue(trx, config, by, erasyl.id, 'Аты-жөні жеке куәлікке сәйкес түзетілді', new Date(issuedAt.getTime() + 4 * day))
    if (moldir) await revoke(trx, by, moldir.id, 'Емтихан нәтижесі апелляцияда жойылды', new Date(issuedAt.getTime() + 9 * day))
  })
}
