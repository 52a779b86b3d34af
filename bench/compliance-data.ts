import { withClient } from '../server/src/lib/postgres/index.ts'

/** An organisation of the largest size: every learner in a group, with orders, four courses, marks, attempts; one in ten at a distance. */
export const complianceShape = {
  learners: 100_000,
  groups: 4000,
  staff: 4000,
  offerings: 4000,
  coursesOfLearner: 4,
  distance: 10_000,
  attempts: 100_000,
}

// Numbers become ids by their place, so that every table can be filled with one statement.
const id = (table: string, n: string) => `('00000000-${table}-7000-8000-' || lpad(to_hex((${n})::int), 12, '0'))::uuid`
const person = (n: string) => id('0001', n)
const offering = (n: string) => id('0003', n)

/** Fills the organisation by the owner of the tables, set-based and without foreign keys, which cost most of the time. */
export async function layComplianceData(url: string, org: string): Promise<void> {
  const { learners, groups, staff, offerings, coursesOfLearner, distance, attempts } = complianceShape
  const first = learners + 1
  const statements = [
    'SET session_replication_role = replica; SET synchronous_commit = off',
    `INSERT INTO organisations.organisation (id, slug, kind, name_kk, name_ru, name_en, created_at) VALUES ('${org}', 'large', 'university', 'Large', 'Large', 'Large', now())`,
    `INSERT INTO organisations.period (org_id, id, academic_year, kind, name_kk, name_ru, name_en, starts_on, ends_on)
       VALUES ('${org}', ${id('0009', '1')}, '2026/2027', 'semester', '1', '1', '1', current_date - 80, current_date + 80)`,
    `INSERT INTO organisations.unit (org_id, id, kind, code, name_kk, name_ru, name_en, created_at)
       SELECT '${org}', ${id('0002', 'n')}, 'group', 'G' || n, 'G' || n, 'G' || n, 'G' || n, now() FROM generate_series(1, ${groups}) n`,
    `INSERT INTO people.person (org_id, id, account_id, surname, given_name, patronymic, search_name, sort_name, birth_date, created_at, updated_at)
       SELECT '${org}', ${person('n')}, CASE WHEN n % 50 > 0 THEN ${id('0008', 'n')} END, 'Әбенова' || n, 'Айгүл', 'Серікқызы', 'абенова' || n, 'абенова' || n, date '2004-01-01' + n % 2000, now(), now()
         FROM generate_series(1, ${learners + staff}) n`,
    `INSERT INTO people.learner (org_id, person_id, number, level, group_id, status, status_since)
       SELECT '${org}', ${person('n')}, n::text, 'bachelor', ${id('0002', `1 + n % ${groups}`)}, 'studying', '2026-08-25' FROM generate_series(1, ${learners}) n`,
    `INSERT INTO people.staff (org_id, person_id) SELECT '${org}', ${person('n')} FROM generate_series(${first}, ${learners + staff}) n`,
    `INSERT INTO people.qualification (org_id, id, person_id, topic, title, issued_on, valid_until, created_at)
       SELECT '${org}', gen_random_uuid(), ${person('n')}, t, 'ДОТ', current_date - 700, current_date + (n % 400 - 10), now()
         FROM generate_series(${first}, ${learners + staff}) n, unnest('{distance-technologies,digital-skills}'::text[]) t`,
    `INSERT INTO registrar.order (org_id, id, source, number, dated_on, created_by, created_at)
       SELECT '${org}', ${id('0004', 'n')}, 'recorded', n || '-К', '2026-08-25', ${person(String(first))}, now() FROM generate_series(1, ${groups}) n`,
    `INSERT INTO registrar.paragraph (org_id, id, order_id, number, kind, effective_on)
       SELECT '${org}', ${id('0005', 'n')}, ${id('0004', 'n')}, 1, 'enrol', '2026-08-25' FROM generate_series(1, ${groups}) n`,
    `INSERT INTO registrar.contingent_event (org_id, id, learner_id, seq, order_id, paragraph_id, kind, effective_on, status_before, status_after, group_after, study_form_before, study_form_after, language_before, language_after, recorded_at)
       SELECT '${org}', gen_random_uuid(), ${person('n')}, 1, ${id('0004', `1 + n % ${groups}`)}, ${id('0005', `1 + n % ${groups}`)}, 'enrol', '2026-08-25', 'applicant', 'studying',
              ${id('0002', `1 + n % ${groups}`)}, 'full-time', 'full-time', 'kk', 'kk', now() FROM generate_series(1, ${learners}) n WHERE n % 1000 > 0`,
    `INSERT INTO curricula.discipline (org_id, id, name_kk, name_ru, name_en, credits, created_at) SELECT '${org}', ${id('0006', 'n')}, 'П' || n, 'П' || n, 'P' || n, 5, now() FROM generate_series(1, ${offerings}) n`,
    `INSERT INTO courses.offering (org_id, id, discipline_id, period_id, name_kk, name_ru, name_en, teacher_id, status, starts_on, ends_on, created_at)
       SELECT '${org}', ${offering('n')}, ${id('0006', 'n')}, ${id('0009', '1')}, 'П' || n, 'П' || n, 'P' || n, ${person(`${learners} + n`)}, 'published', current_date - 70, current_date + 60, now()
         FROM generate_series(1, ${offerings}) n`,
    `INSERT INTO courses.module (org_id, id, offering_id, place, opens_on, due_on, created_at)
       SELECT '${org}', gen_random_uuid(), ${offering('n')}, m, current_date - 60, current_date + 10, now() FROM generate_series(1, ${offerings}) n, generate_series(1, 10) m`,
    `INSERT INTO courses.enrolment (org_id, offering_id, learner_id, enrolled_at)
       SELECT '${org}', ${offering(`1 + (n + c * 997) % ${offerings}`)}, ${person('n')}, now() - interval '60 days' FROM generate_series(1, ${learners}) n, generate_series(1, ${coursesOfLearner}) c`,
    `INSERT INTO courses.progress (org_id, offering_id, learner_id, item_id, opened_at, updated_at)
       SELECT org_id, offering_id, learner_id, ${id('0007', '1')}, now(), now() FROM courses.enrolment WHERE org_id = '${org}' AND get_byte(uuid_send(learner_id), 15) % 40 > 0`,
    `INSERT INTO gradebook.sheet (org_id, offering_id, created_at) SELECT '${org}', ${offering('n')}, now() FROM generate_series(1, ${offerings}) n`,
    `INSERT INTO gradebook.control (org_id, id, offering_id, kind, term, position, slot, name_kk, name_ru, name_en, created_at)
       SELECT '${org}', ${id('000a', 'n * 4 + c')}, ${offering('n')}, CASE c WHEN 3 THEN 'final' ELSE 'midterm' END, CASE c WHEN 3 THEN NULL ELSE c + 1 END, c, c, 'Б', 'К', 'C', now()
         FROM generate_series(1, ${offerings}) n, generate_series(0, 3) c`,
    `INSERT INTO gradebook.entry (org_id, id, offering_id, learner_id, control_id, version, percent, source, reason, at)
       SELECT '${org}', gen_random_uuid(), ${offering(`1 + (n + c * 997) % ${offerings}`)}, ${person('n')}, ${id('000a', `(1 + (n + c * 997) % ${offerings}) * 4 + k`)}, 1, 70, 'hand', 'first', now()
         FROM generate_series(1, ${learners}) n, generate_series(1, ${coursesOfLearner}) c, generate_series(0, 1) k`,
    `INSERT INTO testing.test (org_id, id, offering_id, name_kk, name_ru, name_en, control, status, review, by_id, created_at, updated_at, published_at)
       SELECT '${org}', ${id('000b', 'n')}, ${offering('n')}, 'Т', 'Т', 'T', 'midterm', 'published', '{}', ${person(String(first))}, now(), now(), now() FROM generate_series(1, ${offerings}) n`,
    `INSERT INTO testing.attempt (org_id, id, test_id, learner_id, number, status, started_at, accepts_until, epoch, size, paper, identity, ended_at, ended_by, to_mark)
       SELECT '${org}', gen_random_uuid(), ${id('000b', `1 + n % ${offerings}`)}, ${person('n')}, 1, 'submitted', now() - interval '9 days', now(), 1, 20, '[]', '{"sessionId": "s"}', now() - interval '9 days', 'learner', CASE WHEN n % 500 = 0 THEN 1 ELSE 0 END
         FROM generate_series(1, ${attempts}) n`,
    `INSERT INTO distance.application (org_id, id, learner_id, applicant_id, status, rule_set, ground, reason, period_from, period_to, registered_on, registered_at, decision_due, decided_on, decided_at, order_id, ordered_on, order_due, acquaint_due, acquainted_on, acquainted_at, created_at, updated_at)
       SELECT '${org}', ${id('000c', 'n')}, ${person('n')}, ${person('n')}, 'acquainted', 'A2015.2016', 'disability', 'Себебі', current_date - 60, current_date + n % 90, current_date - 75, now() - interval '75 days', current_date - 68,
              current_date - 70 + (n % 200 = 0)::int * 5, now() - interval '70 days', ${id('000d', '1 + n % 400')}, current_date - 67, current_date - 66, current_date - 62, current_date - 64, now() - interval '64 days', now(), now()
         FROM generate_series(1, ${distance}) n`,
    `INSERT INTO distance.order (org_id, id, status, number, label, issued_on, issued_at, created_by, created_at)
       SELECT '${org}', ${id('000d', 'n')}, 'issued', n, n || '-Д', current_date - 67, now() - interval '67 days', ${person(String(first))}, now() FROM generate_series(1, 400) n`,
    `INSERT INTO distance.order_line (org_id, order_id, application_id, learner_id, technologies, starts_on, ends_on, order_due)
       SELECT '${org}', ${id('000d', '1 + n % 400')}, ${id('000c', 'n')}, ${person('n')}, '{network}', current_date - 60, current_date + n % 90, current_date - 66 FROM generate_series(1, ${distance}) n`,
    'SET session_replication_role = origin',
  ]
  await withClient(url, async (client) => {
    for (const statement of statements) await client.query(statement)
    await client.query('VACUUM ANALYZE')
  })
}
