import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant, MaybeInstant, MaybeText, Text } from '#lib/db'

type MaybeDay = ColumnType<Day | null, Day | null | undefined, Day | null>
type Kind<T extends string> = ColumnType<T, T, T>

declare module '#lib/db' {
  interface Database {
    'pathway.material': {
      org_id: string
      id: string
      kind: Kind<'programme' | 'thematic-plan' | 'textbook' | 'assessment-schedule' | 'attestation-schedule'>
      group_id: string
      subject: Text
      title: string
      medium: Kind<'file' | 'link' | 'paper'>
      file_id: MaybeText
      file_name: Text
      link: Text
      academic_year: string
      created_by: string
      created_at: Instant
      removed_at: MaybeInstant
    }
    'pathway.handover': {
      org_id: string
      material_id: string
      learner_id: string
      status_id: string
      handed_by: string
      handed_at: Instant
      acknowledged_by: MaybeText
      acknowledged_at: MaybeInstant
    }
    'pathway.topic': {
      org_id: string
      id: string
      group_id: string
      subject: string
      title: string
      due_on: Day
      created_by: string
      created_at: Instant
    }
    'pathway.mastery': { org_id: string; topic_id: string; learner_id: string; mastered_on: Day; by_id: string; at: Instant }
    'pathway.assessment': {
      org_id: string
      id: string
      group_id: string
      subject: string
      title: Text
      kind: Kind<'sor' | 'soch' | 'interim' | 'final'>
      held_on: Day
      place: Text
      created_by: string
      created_at: Instant
      removed_at: MaybeInstant
    }
    'pathway.sitting': {
      org_id: string
      assessment_id: string
      learner_id: string
      status_id: string
      held_on: MaybeDay
      place: Text
      mode: Generated<'in-person' | 'remote'>
      because: Kind<'class' | 'event' | 'other'>
      passed_on: MaybeDay
      passed_by: MaybeText
      reminded_on: MaybeDay
      updated_by: string
      updated_at: Instant
    }
    'pathway.activity': {
      org_id: string
      id: string
      learner_id: string
      status_id: string
      kind: Kind<'classes' | 'section' | 'sport' | 'creative' | 'educational'>
      name: string
      place: Text
      times: Text
      declared_by: string
      declared_at: Instant
      removed_at: MaybeInstant
    }
    'pathway.participation': {
      org_id: string
      id: string
      learner_id: string
      kind: Kind<'sport' | 'school' | 'out-of-school'>
      name: string
      held_on: Day
      place: Text
      result: Text
      recorded_by: string
      recorded_at: Instant
    }
    'pathway.contact': {
      org_id: string
      office: Kind<'psychologist' | 'medical-worker' | 'juvenile-inspector' | 'social-pedagogue'>
      person_id: string
      phone: Text
      set_by: string
      set_at: Instant
    }
    'pathway.request': {
      org_id: string
      id: string
      learner_id: string
      asked_by: string
      office: Kind<'teacher' | 'psychologist' | 'medical-worker' | 'juvenile-inspector' | 'social-pedagogue'>
      offering_id: MaybeText
      topic: string
      assignee_id: string
      due_on: Day
      answered_on: MaybeDay
      closed_at: MaybeInstant
      created_at: Instant
    }
    'pathway.request_line': { org_id: string; id: string; request_id: string; by_id: string; words: string; at: Instant }
    'pathway.resource': {
      org_id: string
      id: string
      kind: Kind<'sports-hall' | 'reading-hall' | 'assembly-hall' | 'computer-class' | 'library'>
      name_kk: string
      name_ru: string
      name_en: string
      seats: number
      opens_at: number
      closes_at: number
      archived_at: MaybeInstant
      created_at: Instant
    }
    'pathway.booking': {
      org_id: string
      id: string
      resource_id: string
      learner_id: string
      day: Day
      hour: number
      seat: number
      price: Generated<number>
      booked_by: string
      booked_at: Instant
      cancelled_at: MaybeInstant
    }
  }
}
