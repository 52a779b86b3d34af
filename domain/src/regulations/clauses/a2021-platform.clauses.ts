import { clause, type ClauseEntry } from './clause-entry.ts'

/** The draft of 2021: what a university with larger shares must have besides (paragraph 12). */
export const a2021PlatformClauses = {
  'A2021-12.5.a': clause(
    'Жаппай ашық онлайн-курстар кредиттердің кемінде он пайызын қамтиды.',
    'Массовые открытые онлайн-курсы дают не менее десяти процентов кредитов.',
    'Massive open online courses give at least ten per cent of credits.',
  ),
} as const satisfies Record<string, ClauseEntry>
