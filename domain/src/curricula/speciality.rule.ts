import { collegeLevels, type Level, type StudyForm } from '#regulations'

export interface SpecialityEntry {
  code: string
  name: { kk: string; ru: string; en: string }
  /** Stands in the classifier of order 500 of 27.09.2018. */
  classified: boolean
  /** Stands in the list of order 40 of 08.02.2010 for extramural, evening and externship study. */
  extramural: boolean
  source: string
}

const known = 'Secondary source, not checked against the order; check and confirm before relying on it.'
const one = (code: string, kk: string, ru: string, en: string): SpecialityEntry => ({
  code,
  name: { kk, ru, en },
  classified: true,
  // The list of order 40 was not available: nothing is taken for allowed until somebody of the organisation confirms it with the source.
  extramural: false,
  source: known,
})

/** A few common specialities of the classifier to begin with; an organisation adds its own with the source. */
export const specialities: readonly SpecialityEntry[] = [
  one('01120100', 'Мектепке дейінгі тәрбие және оқыту', 'Дошкольное воспитание и обучение', 'Preschool education'),
  one('01140100', 'Бастауыш білім беру педагогикасы мен әдістемесі', 'Педагогика и методика начального обучения', 'Primary teaching'),
  one('04110100', 'Есеп және аудит', 'Учёт и аудит', 'Accounting and audit'),
  one('04120100', 'Банк және сақтандыру ісі', 'Банковское и страховое дело', 'Banking and insurance'),
  one('04130100', 'Менеджмент', 'Менеджмент', 'Management'),
  one('06120100', 'Есептеу техникасы және ақпараттық желілер', 'Вычислительная техника и информационные сети', 'Computers and networks'),
  one('06130100', 'Бағдарламалық қамтамасыз ету', 'Программное обеспечение', 'Software'),
  one('07130100', 'Электр жабдықтары', 'Электрооборудование', 'Electrical equipment'),
  one('07320100', 'Ғимараттар мен құрылыстарды салу және пайдалану', 'Строительство и эксплуатация зданий и сооружений', 'Building'),
  one('09130100', 'Мейіргер ісі', 'Сестринское дело', 'Nursing'),
  one('09160100', 'Фармация', 'Фармация', 'Pharmacy'),
  one('10130300', 'Тамақтандыруды ұйымдастыру', 'Организация питания', 'Catering'),
]

export type SpecialityFault = { clause: 'A2023-18.c' | 'A2023-19.c'; slug: 'not-classified' | 'not-extramural' }

/**
 * What stands against a college programme's speciality: its code must be of the classifier (A2023-18.c), and for other than full-time study
 * also of the extramural list (A2023-19.c). The organisation's own rows win over the shipped ones.
 */
export function specialityFaults(
  programme: { level: Level; specialityCode: string },
  studyForm: StudyForm,
  own: readonly Pick<SpecialityEntry, 'code' | 'classified' | 'extramural'>[],
): SpecialityFault[] {
  if (!(collegeLevels as readonly Level[]).includes(programme.level)) return [] // widened to ask
  const entry =
    own.find((each) => each.code === programme.specialityCode) ?? specialities.find((each) => each.code === programme.specialityCode)
  if (entry === undefined || !entry.classified) return [{ clause: 'A2023-18.c', slug: 'not-classified' }]
  return studyForm === 'full-time' || entry.extramural ? [] : [{ clause: 'A2023-19.c', slug: 'not-extramural' }]
}
