import { builtinTemplates, type PaperType } from '@dala/domain/documents'
import { createHash } from 'node:crypto'
import { newId, type Db } from '#lib/db'
import { keepFile } from '#lib/files'
import { createPdf } from '#lib/pdf'
import type { Seed, SeedParts } from '#lib/seeding'
import { demo } from '#seed'
import { insertPaper, insertStep, updatePaper } from './papers.queries.ts'
import { registerDocument } from './register-document.ts'
import { saveFormat } from './numbers.queries.ts'
import { insertVersion, lockUse, chooseVersion } from './templates.queries.ts'
import { reserveNumber } from './registers.ts'
import canonicalize from 'canonicalize'

interface DemoPaper {
  type: PaperType
  title: string
  period: readonly [from: string, to: string]
  state: 'draft' | 'submitted' | 'returned' | 'approved'
}

async function paper(db: Db, parts: SeedParts, by: string, head: string, wish: DemoPaper): Promise<void> {
  const { now, config } = parts
  const pdf = await createPdf({ title: wish.title, lang: 'kk', createdAt: now }, (page) => {
    page.heading(wish.title)
    page.paragraph(`${wish.period[0]} – ${wish.period[1]}`)
  })
  await db.transaction(async (trx) => {
    const id = newId()
    const orgId = db.orgId
    const file = await keepFile(trx, config, {
      orgId,
      purpose: 'documents.paper',
      name: `${wish.type}.pdf`,
      type: 'application/pdf',
      body: pdf,
      personId: by,
      subjectId: id,
      now,
    })
    await insertPaper(trx, {
      org_id: orgId,
      id,
      type: wish.type,
      title: wish.title,
      period_from: wish.period[0],
      period_to: wish.period[1],
      responsible_id: by,
      file_id: file.id,
      file_sha256: file.sha256,
      created_by: by,
      created_at: now,
      changed_at: now,
    })
    if (wish.state === 'draft') return
    const step = (kind: 'submitted' | 'approved' | 'returned', byId: string, note = '') =>
      insertStep(trx, { org_id: orgId, id: newId(), paper_id: id, kind, note, by_id: byId, at: now })
    await step('submitted', by)
    if (wish.state === 'submitted') return void (await updatePaper(trx, orgId, id, { state: 'submitted' }))
    if (wish.state === 'returned') {
      await step('returned', head, 'Тақырыптардың сағат саны бағдарламаға сай емес')
      return void (await updatePaper(trx, orgId, id, { state: 'returned' }))
    }
    await step('approved', head)
    const made = await registerDocument(trx, {
      orgId,
      register: 'office-paper',
      kind: wish.type,
      datedOn: now.toISOString().slice(0, 10),
      title: { kk: wish.title, ru: wish.title, en: wish.title },
      subject: ['paper', id],
      content: ({ label }) => ({
        organisation: { kk: '', ru: '' },
        address: { kk: '', ru: '' },
        blocks: [
          { block: 'title', text: { kk: `${wish.title} № ${label}`, ru: `${wish.title} № ${label}` } },
          { block: 'field', name: { kk: 'Файл (SHA-256)', ru: 'Файл (SHA-256)' }, value: file.sha256?.toString('hex') ?? '' },
        ],
      }),
      createdBy: by,
      signedBy: head,
      now,
    })
    await updatePaper(trx, orgId, id, { state: 'approved', step: 2, document_id: made.id })
  })
}

/** An own template and format of numbers in the university, papers of the period in the college and the school, a reserved number. */
export const seed: Seed = async (parts) => {
  const { databases, now } = parts
  const university = databases.of(demo.university.id)
  const registrar = demo.person('registrar.university').id
  await university.transaction(async (trx) => {
    const kind = 'distance-acknowledgement'
    const [body] = builtinTemplates[kind]
    const own = {
      blocks: body.blocks.map((block) =>
        block.block === 'paragraph'
          ? {
              ...block,
              text: {
                kk: `${block.text.kk} Оқу порталының ережелерін білемін.`,
                ru: `${block.text.ru} Правила портала мне известны.`,
              },
            }
          : block,
      ),
    }
    const id = newId()
    await lockUse(trx, demo.university.id, kind)
    await insertVersion(trx, {
      org_id: demo.university.id,
      id,
      kind,
      version: 1,
      body: own,
      hash: createHash('sha256')
        .update(canonicalize(own) ?? '')
        .digest(),
      note: 'Портал ережелері туралы сөйлем қосылды',
      created_by: registrar,
      created_at: now,
    })
    await chooseVersion(trx, demo.university.id, kind, id, registrar, now)
    await saveFormat(trx, {
      org_id: demo.university.id,
      register: 'organisation-order',
      format: '{n}-НҚ/{year}',
      changed_by: registrar,
      changed_at: now,
    })
  })
  await reserveNumber(
    university,
    { orgId: demo.university.id, personId: registrar },
    'organisation-order',
    'Ректордың бұйрығы дайындалуда',
    now,
  )

  const college = databases.of(demo.college.id)
  const collegeHead = demo.person('head.college').id
  await paper(college, parts, collegeHead, collegeHead, {
    type: 'training-plan',
    title: '2026/2027 оқу жылының біліктілік арттыру жоспары',
    period: ['2026-09-01', '2027-06-30'],
    state: 'approved',
  })
  const teacher = demo.person('teacher.saule').id
  const schoolHead = demo.person('head.school').id
  const school = databases.of(demo.school.id)
  const plans = [
    {
      type: 'calendar-thematic-plan',
      title: 'Информатика 7 «А», күнтізбелік-тақырыптық жоспар',
      period: ['2026-09-01', '2027-05-25'],
      state: 'approved',
    },
    {
      type: 'lesson-plan',
      title: 'Информатика 7 «А», ІІ тоқсан, қысқамерзімді жоспарлар',
      period: ['2026-11-02', '2026-12-30'],
      state: 'submitted',
    },
    {
      type: 'summative-analysis',
      title: 'Информатика 7 «А», І тоқсан, БЖБ мен ТЖБ талдауы',
      period: ['2026-09-01', '2026-10-25'],
      state: 'returned',
    },
  ] satisfies DemoPaper[]
  for (const plan of plans) await paper(school, parts, teacher, schoolHead, plan)
}
