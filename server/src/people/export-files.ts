import type { exportGuardians, exportLearners, exportStaff } from '@dala/domain/people'
import type { QueryOf } from '@dala/domain/contract'
import type { Actor } from '@dala/domain/identity'
import { formatDate, fullName, type Locale } from '@dala/locale'
import type { Db } from '#lib/db'
import type { Sealer } from '#lib/seal'
import { tableFile, type SheetColumn } from '#lib/spreadsheet'
import { exportWords } from './export-words.ts'
import { allGuardians, allLearners, allStaff } from './lists.ts'

type Yield<T> = T extends AsyncGenerator<infer Row> ? Row : never

const day = (date: string | null) => (date === null ? '' : formatDate(date))

/** The registry of learners as a file. Identity numbers stay out of it. */
export function learnersFile(db: Db, actor: Actor, sealer: Sealer, query: QueryOf<typeof exportLearners>, locale: Locale) {
  const t = exportWords[locale]
  const columns: SheetColumn<Yield<ReturnType<typeof allLearners>>>[] = [
    { title: t.surname, value: (row) => row.surname, width: 20 },
    { title: t.givenName, value: (row) => row.givenName, width: 18 },
    { title: t.patronymic, value: (row) => row.patronymic, width: 20 },
    { title: t.number, value: (row) => row.number, text: true },
    { title: t.group, value: (row) => row.group?.names[locale] ?? '' },
    { title: t.studyYear, value: (row) => row.studyYear },
    { title: t.status, value: (row) => t.statuses[row.status], width: 20 },
    { title: t.since, value: (row) => day(row.statusSince) },
  ]
  return tableFile(query.format, t.learners, columns, allLearners(db, actor, sealer, query))
}

/** The staff as a file, with their training. */
export function staffFile(db: Db, actor: Actor, sealer: Sealer, query: QueryOf<typeof exportStaff>, locale: Locale, now: Date) {
  const t = exportWords[locale]
  const columns: SheetColumn<Yield<ReturnType<typeof allStaff>>>[] = [
    { title: t.surname, value: (row) => row.surname, width: 20 },
    { title: t.givenName, value: (row) => row.givenName, width: 18 },
    { title: t.patronymic, value: (row) => row.patronymic, width: 20 },
    { title: t.position, value: (row) => row.position[locale], width: 30 },
    { title: t.unit, value: (row) => row.unit?.names[locale] ?? '', width: 30 },
    { title: t.email, value: (row) => row.email, width: 26 },
    {
      title: t.training,
      value: (row) =>
        row.distanceTraining === null
          ? t.none
          : row.distanceTraining.validUntil === null
            ? t.forEver
            : day(row.distanceTraining.validUntil),
      width: 26,
    },
  ]
  return tableFile(query.format, t.staff, columns, allStaff(db, actor, sealer, query, now))
}

/** Guardians as a file, a row for each child. */
export function guardiansFile(db: Db, actor: Actor, sealer: Sealer, query: QueryOf<typeof exportGuardians>, locale: Locale) {
  const t = exportWords[locale]
  const columns: SheetColumn<Yield<ReturnType<typeof allGuardians>>>[] = [
    { title: t.guardian, value: (row) => fullName(row), width: 34 },
    { title: t.relation, value: (row) => t.relations[row.relation] },
    { title: t.child, value: (row) => row.child, width: 34 },
    { title: t.phone, value: (row) => row.phone, text: true, width: 18 },
    { title: t.email, value: (row) => row.email, width: 26 },
  ]
  return tableFile(query.format, t.guardians, columns, allGuardians(db, actor, sealer, query))
}
