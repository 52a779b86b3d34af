import { clause, type ClauseEntry } from './clause-entry.ts'

/** The draft of 2021: what schools, colleges and universities must have, and the largest shares (paragraphs 9–11). */
export const a2021ConditionsClauses = {
  'A2021-11.1': clause(
    'Педагогика, құқық, хореография, орындаушылық, авиация, құрылыс, теңіз техникасы, денсаулық сақтау, әскери іс, ветеринария бакалавриатында қашықтан оқу кредиттердің жиырма пайызынан аспайды.',
    'В бакалавриате по педагогике, праву, хореографии, исполнительству, авиации, строительству, морской технике, здравоохранению, военному делу и ветеринарии дистанционно не более двадцати процентов кредитов.',
    'In bachelor programmes of pedagogy, law, choreography, performance, aviation, construction, marine technology, health, military affairs and veterinary not over twenty per cent of credits are at a distance.',
  ),
  'A2021-11.2': clause(
    'Бакалавриаттың басқа бағыттарында қашықтан оқу кредиттердің елу пайызынан аспайды.',
    'В бакалавриате по остальным направлениям дистанционно не более пятидесяти процентов кредитов.',
    'In bachelor programmes of other fields not over fifty per cent of credits are at a distance.',
  ),
  'A2021-11.3': clause(
    'Академиялық ұтқырлық бағдарламаларында қашықтан оқу кредиттердің жиырма пайызынан аспайды.',
    'По программам академической мобильности дистанционно не более двадцати процентов кредитов.',
    'In academic mobility not over twenty per cent of credits are at a distance.',
  ),
  'A2021-11.4': clause(
    'Қосдипломды және алмасу бағдарламаларында қашықтан оқу кредиттердің елу пайызынан аспайды.',
    'По двудипломным и обменным программам дистанционно не более пятидесяти процентов кредитов.',
    'In double-degree and exchange programmes not over fifty per cent of credits are at a distance.',
  ),
} as const satisfies Record<string, ClauseEntry>
