import type { IndividualContent, Practice } from '@dala/domain/curricula'
import type { FieldGroup, PlanItemKind, ShareVerdict, StudyForm, Technology } from '@dala/domain/regulations'
import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant, MaybeInstant, MaybeNumber, MaybeText, Text } from '#lib/db'

type MaybeDay = ColumnType<Day | null, Day | null | undefined, Day | null>
type MaybeBytes = ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>

declare module '#lib/db' {
  interface Database {
    'curricula.setting': {
      org_id: string
      practice_base: Generated<'narrow' | 'wide'>
      hours_per_credit: MaybeNumber
      authority_counts: Generated<boolean>
      changed_by: MaybeText
      changed_at: Instant
    }
    'curricula.speciality': {
      org_id: string
      code: string
      name_kk: string
      name_ru: string
      name_en: string
      classified: Generated<boolean>
      extramural: Generated<boolean>
      source: string
      changed_by: MaybeText
      changed_at: Instant
    }
    'curricula.study_plan': {
      org_id: string
      id: string
      programme_id: string
      cohort: number
      study_form: StudyForm
      arrangement: Generated<'none' | 'mobility' | 'double-degree' | 'exchange'>
      version: number
      status: Generated<'draft' | 'approved' | 'superseded' | 'discarded'>
      based_on_id: MaybeText
      revision: Generated<number>
      decision_body: ColumnType<DecisionBody | null, DecisionBody | null | undefined, DecisionBody | null>
      decision_number: MaybeText
      decided_on: MaybeDay
      decision_id: MaybeText
      rule_set: MaybeText
      verdict: MaybeJson<ShareVerdict>
      content_hash: MaybeBytes
      approved_by: MaybeText
      approved_at: MaybeInstant
      created_by: string
      created_at: Instant
      updated_at: Instant
    }
    'curricula.plan_item': {
      org_id: string
      id: string
      plan_id: string
      position: number
      kind: PlanItemKind
      cycle: Text
      component: Generated<'compulsory' | 'university' | 'elective'>
      code: Text
      name_kk: Text
      name_ru: Text
      name_en: Text
      discipline_id: MaybeText
      period: MaybeNumber
      credits: MaybeNumber
      hours: MaybeNumber
      control: Generated<'none' | 'exam' | 'pass' | 'graded-pass' | 'course-work' | 'defence'>
      distance: Generated<number>
      by_authority: Generated<number>
      mooc: Generated<number>
      non_formal: Generated<number>
      technologies: ColumnType<Technology[], Technology[] | undefined, Technology[]>
      online_possible: Generated<boolean>
      practice: MaybeJson<Practice>
    }
    'curricula.exemption': {
      org_id: string
      id: string
      plan_id: string
      kind: 'law-case' | 'emergency' | 'partner-agreement'
      code: Text
      document_number: string
      document_date: Day
      issued_by: string
      valid_from: MaybeDay
      valid_to: MaybeDay
      added_by: string
      added_at: Instant
      removed_by: MaybeText
      removed_at: MaybeInstant
    }
    'curricula.distance_list': {
      org_id: string
      id: string
      programme_id: string
      version: number
      status: Generated<'draft' | 'approved' | 'superseded'>
      revision: Generated<number>
      document_id: MaybeText
      label: MaybeText
      ordered_on: MaybeDay
      ordered_by: MaybeText
      ordered_at: MaybeInstant
      created_by: string
      created_at: Instant
    }
    'curricula.distance_list_item': {
      org_id: string
      list_id: string
      position: number
      code: string
      name_kk: string
      name_ru: string
      name_en: string
      volume: number
      unit: 'credits' | 'hours'
    }
    'curricula.individual_plan': {
      org_id: string
      id: string
      learner_id: string
      plan_id: string
      version: number
      status: Generated<'draft' | 'submitted' | 'returned' | 'approved' | 'superseded'>
      revision: Generated<number>
      content: ColumnType<IndividualContent, string, string>
      unit: 'credits' | 'hours'
      volume: number
      base: number
      missing: number
      scheduled: boolean
      over: Generated<boolean>
      grounds: ColumnType<string[], string[] | undefined, string[]>
      rule_set: MaybeText
      verdict: MaybeJson<ShareVerdict>
      hash: MaybeBytes
      document_id: MaybeText
      label: MaybeText
      submitted_at: MaybeInstant
      note: Text
      decided_by: MaybeText
      decided_on: MaybeDay
      decided_at: MaybeInstant
      created_by: string
      created_at: Instant
      updated_at: Instant
    }
    'curricula.elective_window': {
      org_id: string
      id: string
      period_id: string
      programme_id: MaybeText
      study_year: MaybeNumber
      opens_at: Instant
      closes_at: Instant
      least: Generated<number>
      most: Generated<number>
      created_by: string
      created_at: Instant
      cancelled_at: MaybeInstant
    }
    'curricula.elective': {
      org_id: string
      id: string
      window_id: string
      position: number
      code: string
      name_kk: string
      name_ru: string
      name_en: string
      about_kk: Text
      about_ru: Text
      about_en: Text
      slot: Text
      credits: MaybeNumber
      hours: MaybeNumber
      distance: Generated<number>
      teacher_id: MaybeText
      seats: number
      taken: Generated<number>
      prerequisites: ColumnType<string[], string[] | undefined, string[]>
    }
    'curricula.elective_choice': {
      org_id: string
      id: string
      window_id: string
      elective_id: string
      learner_id: string
      status: 'seated' | 'waiting' | 'approved' | 'refused' | 'left'
      chosen_at: Instant
      note: Text
      decided_by: MaybeText
      decided_at: MaybeInstant
    }
  }
}

export type DecisionBody = 'academic-council' | 'pedagogical-council' | 'methodical-council' | 'head'
export type Field = FieldGroup
