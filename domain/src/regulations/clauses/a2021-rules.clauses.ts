import { clause, type ClauseEntry } from './clause-entry.ts'

/** The draft of 2021: how distance learning goes on each ground, shares in colleges, recognition (paragraphs 13–38). */
export const a2021RulesClauses = {
  'A2021-13': clause(
    'Шектеулер ДКК қорытындысы, шетелде болу немесе жарыс негізінде оқитындарға қолданылмайды.',
    'Ограничения не распространяются на обучающихся по заключению ВКК, за рубежом и на соревнованиях.',
    'The limits do not bind learners with a medical conclusion, abroad or at competitions.',
  ),
  'A2021-25': clause(
    'Колледждің күндізгі оқуында қашықтан оқу сағаттардың не кредиттердің жиырма пайызынан аспайды; өндірістік оқыту мен практика кірмейді.',
    'В очном обучении колледжа дистанционно не более двадцати процентов часов или кредитов, без производственного обучения и практики.',
    'In full-time college study not over twenty per cent of hours or credits are at a distance, production training and practice apart.',
  ),
  'A2021-26': clause(
    'Колледждің сырттай оқуында қашықтан оқу сағаттардың не кредиттердің жетпіс пайызынан аспайды.',
    'В заочном обучении колледжа дистанционно не более семидесяти процентов часов или кредитов.',
    'In extramural college study not over seventy per cent of hours or credits are at a distance.',
  ),
  'A2021-27': clause(
    'Колледждің кешкі оқуында қашықтан оқу сағаттардың не кредиттердің отыз пайызынан аспайды; өндірістік оқыту мен практика кірмейді.',
    'В вечернем обучении колледжа дистанционно не более тридцати процентов часов или кредитов, без производственного обучения и практики.',
    'In evening college study not over thirty per cent of hours or credits are at a distance, production training and practice apart.',
  ),
  'A2021-28': clause(
    'Колледж экстернатында қашықтан оқу сағаттардың не кредиттердің отыз пайызынан аспайды.',
    'В экстернате колледжа дистанционно не более тридцати процентов часов или кредитов.',
    'In college externship not over thirty per cent of hours or credits are at a distance.',
  ),
  'A2021-29': clause(
    'Колледж шектеулері ДКК қорытындысы мен жарыс негізінде оқитындарға қолданылмайды.',
    'Ограничения колледжа не распространяются на обучающихся по заключению ВКК и на соревнованиях.',
    'The college limits do not bind learners with a medical conclusion or at competitions.',
  ),
  'A2021-38.c': clause(
    'Формальды емес білімнен танылған кредиттер барлығы жиырма пайыздан аспайды.',
    'Признанных кредитов неформального образования всего не более двадцати процентов.',
    'Recognised credits of non-formal education are not over twenty per cent in all.',
  ),
} as const satisfies Record<string, ClauseEntry>
