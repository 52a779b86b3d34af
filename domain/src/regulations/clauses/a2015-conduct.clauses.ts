import { clause, type ClauseEntry } from './clause-entry.ts'

/** Order No. 137: teaching complexes, the database, classes, control and attestation (paragraphs 14–35). */
export const a2015ConductClauses = {
  'A2015-33': clause(
    'Аралық аттестаттауға барлық бақылау іс-шарасын орындаған білім алушы жіберіледі.',
    'К промежуточной аттестации допускают после выполнения всех контрольных мероприятий.',
    'Admission to the interim attestation comes after all control events are done.',
  ),
  'A2015-35.b': clause(
    'Сотталғандардың қорытынды аттестаттауын комиссия барып өткізеді.',
    'Итоговую аттестацию осуждённых проводит выездная комиссия.',
    'The commission travels to the convict for the final attestation.',
  ),
} as const satisfies Record<string, ClauseEntry>
