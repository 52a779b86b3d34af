export { academicYearBegins, academicYearOf } from './academic-year.rule.ts'
export { licenceState } from './licence.rule.ts'
export * from './organisations.api.ts'
export { organisationsProblems } from './organisations.problems.ts'
export {
  CalendarDay,
  Licence,
  Names,
  NewOrganisation,
  Organisation,
  organisationKinds,
  Period,
  periodKinds,
  PublicOrganisation,
  Texts,
  Unit,
  unitKinds,
  type OrganisationKind,
  type PeriodKind,
  type UnitKind,
} from './shapes.ts'
export { liesUnder, mayStandUnder, withUnitsBelow, type Placed } from './unit.rule.ts'
