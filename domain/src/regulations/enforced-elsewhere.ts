import type { ClauseId } from './clause.ts'

/** Who carries a clause out that no rule of an edition judges: the noun of the product, or the register of acts. */
export const enforcedElsewhere: Readonly<Partial<Record<ClauseId, string>>> = {
  // The register of acts keeps what the orders say of themselves.
  'A2010-ord.1': 'regulations',
  'A2010-ord.2': 'regulations',
  'A2010-ord.2-bis': 'regulations',
  'A2010-ord.3': 'regulations',
  'A2010-ord.4': 'regulations',
  'A2015-ord.1': 'regulations',
  'A2015-ord.2': 'regulations',
  'A2015-ord.3': 'regulations',
  'A2015-ord.4': 'regulations',
  'A2016-ord.1': 'regulations',
  'A2016-ord.2.1': 'regulations',
  'A2016-ord.2.2': 'regulations',
  'A2016-ord.2.3': 'regulations',
  'A2016-ord.2.4': 'regulations',
  'A2016-ord.3': 'regulations',
  'A2016-ord.4': 'regulations',
  'A2023-ord.1': 'regulations',
  'A2023-ord.2.1': 'regulations',
  'A2023-ord.2.2': 'regulations',
  'A2023-ord.3': 'regulations',
  'A2023-ord.4': 'regulations',
  // Documents of an organisation that have no rule but to be there.
  'A2010-16.c': 'compliance',
  'A2010-17.c': 'compliance',
  'A2015-20.c': 'compliance',
  'A2016-21.c': 'compliance',
  'A2023-R1.4': 'documents',
  // The parts of a syllabus are kept by the courses; the complex asks for the syllabus.
  'A2015-5.11': 'courses',
}
