import { clause, type ClauseEntry } from './clause-entry.ts'

/** The draft of 2021 (never in force as such): shares of distance learning and their exemptions. */
export const a2021LimitClauses = {
  'A2021-11.1': clause(
    '11 1)',
    'Педагогика, құқық, хореография, орындаушылық, авиация, құрылыс, теңіз техникасы, денсаулық сақтау, әскери іс, ветеринария бакалавриатында қашықтан оқу кредиттердің жиырма пайызынан аспайды.',
    'В бакалавриате по педагогике, праву, хореографии, исполнительству, авиации, строительству, морской технике, здравоохранению, военному делу и ветеринарии дистанционно не более двадцати процентов кредитов.',
    'In bachelor programmes of pedagogy, law, choreography, performance, aviation, construction, marine technology, health, military affairs and veterinary not over twenty per cent of credits are at a distance.',
  ),
  'A2021-11.2': clause(
    '11 2)',
    'Бакалавриаттың басқа бағыттарында қашықтан оқу кредиттердің елу пайызынан аспайды.',
    'В бакалавриате по остальным направлениям дистанционно не более пятидесяти процентов кредитов.',
    'In bachelor programmes of other fields not over fifty per cent of credits are at a distance.',
  ),
  'A2021-11.3': clause(
    '11 3)',
    'Академиялық ұтқырлық бағдарламаларында қашықтан оқу кредиттердің жиырма пайызынан аспайды.',
    'По программам академической мобильности дистанционно не более двадцати процентов кредитов.',
    'In academic mobility not over twenty per cent of credits are at a distance.',
  ),
  'A2021-11.4': clause(
    '11 4)',
    'Қосдипломды және алмасу бағдарламаларында қашықтан оқу кредиттердің елу пайызынан аспайды.',
    'По двудипломным и обменным программам дистанционно не более пятидесяти процентов кредитов.',
    'In double-degree and exchange programmes not over fifty per cent of credits are at a distance.',
  ),
  'A2021-12.5.a': clause(
    '12 5)',
    'Жаппай ашық онлайн-курстар кредиттердің кемінде он пайызын қамтиды.',
    'Массовые открытые онлайн-курсы дают не менее десяти процентов кредитов.',
    'Massive open online courses give at least ten per cent of credits.',
  ),
  'A2021-13': clause(
    '13',
    'Шектеулер ДКК қорытындысы, шетелде болу немесе жарыс негізінде оқитындарға қолданылмайды.',
    'Ограничения не распространяются на обучающихся по заключению ВКК, за рубежом и на соревнованиях.',
    'The limits do not bind learners with a medical conclusion, abroad or at competitions.',
  ),
  'A2021-25': clause(
    '25',
    'Колледждің күндізгі оқуында қашықтан оқу сағаттардың не кредиттердің жиырма пайызынан аспайды; өндірістік оқыту мен практика кірмейді.',
    'В очном обучении колледжа дистанционно не более двадцати процентов часов или кредитов, без производственного обучения и практики.',
    'In full-time college study not over twenty per cent of hours or credits are at a distance, production training and practice apart.',
  ),
  'A2021-26': clause(
    '26',
    'Колледждің сырттай оқуында қашықтан оқу сағаттардың не кредиттердің жетпіс пайызынан аспайды.',
    'В заочном обучении колледжа дистанционно не более семидесяти процентов часов или кредитов.',
    'In extramural college study not over seventy per cent of hours or credits are at a distance.',
  ),
  'A2021-27': clause(
    '27',
    'Колледждің кешкі оқуында қашықтан оқу сағаттардың не кредиттердің отыз пайызынан аспайды; өндірістік оқыту мен практика кірмейді.',
    'В вечернем обучении колледжа дистанционно не более тридцати процентов часов или кредитов, без производственного обучения и практики.',
    'In evening college study not over thirty per cent of hours or credits are at a distance, production training and practice apart.',
  ),
  'A2021-28': clause(
    '28',
    'Колледж экстернатында қашықтан оқу сағаттардың не кредиттердің отыз пайызынан аспайды.',
    'В экстернате колледжа дистанционно не более тридцати процентов часов или кредитов.',
    'In college externship not over thirty per cent of hours or credits are at a distance.',
  ),
  'A2021-29': clause(
    '29',
    'Колледж шектеулері ДКК қорытындысы мен жарыс негізінде оқитындарға қолданылмайды.',
    'Ограничения колледжа не распространяются на обучающихся по заключению ВКК и на соревнованиях.',
    'The college limits do not bind learners with a medical conclusion or at competitions.',
  ),
  'A2021-38.c': clause(
    '38',
    'Формальды емес білімнен танылған кредиттер барлығы жиырма пайыздан аспайды.',
    'Признанных кредитов неформального образования всего не более двадцати процентов.',
    'Recognised credits of non-formal education are not over twenty per cent in all.',
  ),
} satisfies Record<string, ClauseEntry>
