import {
  hoursOfCredit,
  refusalsOf,
  semesterOf,
  studyYearAt,
  weeksBetween,
  type CertificateFacts,
  type IssueRefusal,
} from '@dala/domain/certificates'
import { findFinalResult } from '#gradebook'
import { fullName } from '@dala/locale'
import type { Trx } from '#lib/db'
import { findFacultyOf, findFormRow, findHolderAndCourse, findOrganisation } from './certificates.queries.ts'

export interface IssueAt {
  orgId: string
  learnerId: string
  offeringId: string
  /** ISO day of issue */
  issuedOn: string
  publicUrl: string
}

export type Gathered =
  | { ready: false; holder: string; refusals: IssueRefusal[] }
  | { ready: true; holder: string; facts: (number: string, code: string) => CertificateFacts }

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)
const levelsWithFaculty = new Set(['bachelor', 'master', 'doctor', 'tvet', 'postsecondary'])

/** Year, semester and faculty of a student; null for a listener from outside. */
async function studyOf(
  trx: Trx,
  orgId: string,
  holder: { level: string; study_year: number | null; group_id: string | null; starts_on: string | null },
  issuedOn: string,
): Promise<CertificateFacts['study']> {
  if (holder.study_year === null || !levelsWithFaculty.has(holder.level)) return null
  const year = studyYearAt(holder.study_year, issuedOn, holder.starts_on ?? issuedOn)
  const semester = semesterOf(year, holder.starts_on ?? issuedOn)
  const faculty = holder.group_id === null ? undefined : await findFacultyOf(trx, orgId, holder.group_id)
  return {
    kk: [`${year}-курс`, `${semester}-семестр`, ...(faculty ? [faculty.name_kk] : [])].join(', '),
    ru: [`${year} курс`, `${semester} семестр`, ...(faculty ? [lowerFirst(faculty.name_ru)] : [])].join(', '),
  }
}

/** Gathers every fact of a certificate as it stands now, or all that stands in its way with the clauses. Undefined: no such learner of the course. */
export async function gatherFacts(trx: Trx, at: IssueAt): Promise<Gathered | undefined> {
  const row = await findHolderAndCourse(trx, at.orgId, at.learnerId, at.offeringId)
  if (row === undefined) return undefined
  const holder = fullName({ surname: row.surname, givenName: row.given_name, patronymic: row.patronymic })
  const organisation = await findOrganisation(trx, at.orgId)
  const form = await findFormRow(trx, at.orgId)
  const result = await findFinalResult(trx, at)
  const refusals = refusalsOf({
    result,
    organisation: {
      nameKk: organisation.name_kk,
      nameRu: organisation.name_ru,
      addressKk: organisation.address_kk,
      addressRu: organisation.address_ru,
      email: organisation.email,
      phone: organisation.phone,
    },
    course: { nameKk: row.name_kk, nameRu: row.name_ru, credits: row.credits },
    signatory: form?.signatory_name ?? null,
    domains: form?.domains ?? [new URL(at.publicUrl).hostname],
    host: new URL(at.publicUrl).hostname,
  })
  if (refusals.length > 0 || result === null || form === undefined || row.credits === null) return { ready: false, holder, refusals }
  const { credits } = row
  const study = await studyOf(trx, at.orgId, row, at.issuedOn)
  return {
    ready: true,
    holder,
    facts: (number, code) => ({
      form: 'A2016-annex',
      number,
      issuedOn: at.issuedOn,
      organisation: {
        name: { kk: organisation.name_kk, ru: organisation.name_ru, en: organisation.name_en },
        address: { kk: organisation.address_kk, ru: organisation.address_ru },
        email: organisation.email,
        phone: organisation.phone,
      },
      holder,
      study,
      course: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
      credits,
      hours: row.hours ?? Math.round(credits * hoursOfCredit),
      weeks: row.starts_on === null || row.ends_on === null ? null : weeksBetween(row.starts_on, row.ends_on),
      signatory: { name: form.signatory_name, position: { kk: form.position_kk, ru: form.position_ru, en: form.position_en } },
      link: `${at.publicUrl}/certificate/${code}`,
      mastery: {
        percent: result.percent,
        mark: result.mark,
        points: result.points,
        words: result.words,
        rating: result.rating,
        exam: result.exam,
        ratingWeight: result.ratingWeight,
        controls: result.controls,
      },
    }),
  }
}
