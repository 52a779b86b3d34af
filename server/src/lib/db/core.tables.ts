import type { ColumnType, Generated } from 'kysely'

type Instant = ColumnType<Date, Date | string, Date | string>
type MaybeInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
/** An ISO date, `2026-11-22`. */
type Day = string
type Text = Generated<string>
type MaybeText = ColumnType<string | null, string | null | undefined, string | null>
type MaybeNumber = ColumnType<number | null, number | null | undefined, number | null>
type Json<T> = ColumnType<T, string | undefined, string>

export type { Day, Instant, Json, MaybeInstant, MaybeNumber, MaybeText, Text }

export interface CoreTables {
  'organisations.organisation': {
    id: string
    slug: string
    kind: 'school' | 'college' | 'university' | 'additional'
    name_kk: string
    name_ru: string
    name_en: string
    short_name_kk: Text
    short_name_ru: Text
    short_name_en: Text
    bin: MaybeText
    address_kk: Text
    address_ru: Text
    address_en: Text
    email: Text
    phone: Text
    week_days: Generated<number>
    settings: Json<Record<string, unknown>>
    created_at: Instant
  }
  'organisations.unit': {
    org_id: string
    id: string
    parent_id: MaybeText
    kind: 'faculty' | 'department' | 'chair' | 'office' | 'group' | 'class' | 'visiting'
    code: Text
    name_kk: string
    name_ru: string
    name_en: string
    study_year: MaybeNumber
    shift: MaybeNumber
    language: ColumnType<'kk' | 'ru' | 'en' | null, 'kk' | 'ru' | 'en' | null | undefined, 'kk' | 'ru' | 'en' | null>
    archived_at: MaybeInstant
    created_at: Instant
  }
  'organisations.period': {
    org_id: string
    id: string
    academic_year: string
    kind: 'semester' | 'trimester' | 'quarter' | 'summer' | 'break' | 'session'
    name_kk: string
    name_ru: string
    name_en: string
    starts_on: Day
    ends_on: Day
  }
  'identity.account': {
    id: string
    password_hash: MaybeText
    totp_secret: MaybeText
    totp_last_step: MaybeNumber
    totp_pending: MaybeText
    totp_since: MaybeInstant
    password_changed_at: MaybeInstant
    locale: Generated<'kk' | 'ru' | 'en'>
    disabled_at: MaybeInstant
    created_at: Instant
  }
  'identity.login': { kind: 'email' | 'phone' | 'iin'; value: string; account_id: string }
  'identity.session': {
    token_hash: Buffer
    id: string
    account_id: string
    org_id: MaybeText
    second_factor_at: MaybeInstant
    confirmed_at: MaybeInstant
    lifetime: Generated<'by-role' | 'fixed'>
    device: Text
    address: Text
    created_at: Instant
    seen_at: Instant
    expires_at: Instant
    revoked_at: MaybeInstant
  }
  'identity.membership': {
    account_id: string
    org_id: string
    person_id: string
    visiting: Generated<boolean>
    /** Would be visiting but for an order of enrolment. */
    own_by_order: Generated<boolean>
  }
  'identity.role_grant': {
    org_id: string
    id: string
    person_id: string
    role: string
    unit_id: MaybeText
    granted_by: MaybeText
    granted_at: Instant
    valid_from: MaybeInstant
    valid_until: MaybeInstant
    revoked_at: MaybeInstant
    revoked_by: MaybeText
  }
  'people.person': {
    org_id: string
    id: string
    account_id: MaybeText
    surname: Text
    given_name: string
    patronymic: Text
    latin_name: Text
    search_name: Text
    sort_name: Text
    lower_name: Text
    birth_date: ColumnType<Day | null, Day | null | undefined, Day | null>
    iin_sealed: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
    iin_index: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
    iin_absent_reason: Text
    email: Text
    phone: Text
    external_id: MaybeText
    created_at: Instant
    updated_at: Instant
  }
  'people.learner': {
    org_id: string
    person_id: string
    number: Text
    level: Level
    study_form: Generated<'full-time' | 'evening' | 'extramural' | 'externship'>
    study_year: MaybeNumber
    group_id: MaybeText
    programme_id: MaybeText
    language: Generated<'kk' | 'ru' | 'en'>
    status: Generated<'applicant' | 'studying' | 'academic-leave' | 'expelled' | 'graduated' | 'transferred-out' | 'visiting'>
    status_since: ColumnType<Day | null, Day | null | undefined, Day | null>
  }
  'people.guardianship': {
    org_id: string
    guardian_id: string
    child_id: string
    relation: Generated<'parent' | 'guardian' | 'trustee' | 'other'>
    since: Instant
    ended_at: MaybeInstant
  }
  'people.staff': {
    org_id: string
    person_id: string
    position_kk: Text
    position_ru: Text
    position_en: Text
    unit_id: MaybeText
    hired_on: ColumnType<Day | null, Day | null | undefined, Day | null>
    left_on: ColumnType<Day | null, Day | null | undefined, Day | null>
  }
  'curricula.programme': {
    org_id: string
    id: string
    code: string
    name_kk: string
    name_ru: string
    name_en: string
    level: Level
    credits: MaybeNumber
    hours: MaybeNumber
    register_number: Text
    register_date: ColumnType<Day | null, Day | null | undefined, Day | null>
    field: MaybeText
    speciality_code: Text
    study_forms: ColumnType<string[], string[] | undefined, string[]>
    languages: ColumnType<string[], string[] | undefined, string[]>
    standard: Text
    licence_id: MaybeText
    agreement_number: Text
    agreement_date: ColumnType<Day | null, Day | null | undefined, Day | null>
    agreement_with: Text
    archived_at: MaybeInstant
    created_at: Instant
  }
  'curricula.discipline': {
    org_id: string
    id: string
    programme_id: MaybeText
    code: Text
    name_kk: string
    name_ru: string
    name_en: string
    credits: MaybeNumber
    hours: MaybeNumber
    archived_at: MaybeInstant
    created_at: Instant
  }
  'courses.offering': {
    org_id: string
    id: string
    discipline_id: string
    period_id: MaybeText
    name_kk: string
    name_ru: string
    name_en: string
    teacher_id: string
    tutor_id: MaybeText
    technologies: ColumnType<string[], string[] | undefined, string[]>
    languages: ColumnType<string[], string[] | undefined, string[]>
    status: Generated<'draft' | 'published' | 'closed'>
    starts_on: ColumnType<Day | null, Day | null | undefined, Day | null>
    ends_on: ColumnType<Day | null, Day | null | undefined, Day | null>
    created_at: Instant
    published_at: MaybeInstant
  }
  'courses.enrolment': {
    org_id: string
    offering_id: string
    learner_id: string
    group_id: MaybeText
    enrolled_at: Instant
    ended_at: MaybeInstant
  }
  'audit.chain_head': { org_id: string; seq: number; hash: Buffer }
  'audit.event': {
    org_id: string
    seq: number
    id: string
    at: Instant
    actor_id: MaybeText
    actor_kind: string
    kind: string
    subject_kind: string
    subject_id: MaybeText
    about_id: MaybeText
    payload: Json<Record<string, unknown>>
    previous_hash: Buffer
    hash: Buffer
  }
  'dala.installation': { key: string; value: string }
  'audit.disclosure': { org_id: string; event_id: string; field: string; salt: Buffer; value: string }
}

export type Level =
  | 'primary'
  | 'basic-secondary'
  | 'general-secondary'
  | 'tvet'
  | 'postsecondary'
  | 'bachelor'
  | 'master'
  | 'doctor'
  | 'additional'
