import { foldKazakh } from '@dala/locale'
import type { LearnerForm, LearnerLevel, Relation } from './shapes.ts'

const lookup = <T extends string>(table: Record<T, readonly string[]>) => {
  const words = new Map<string, T>()
  // The keys of the literal below.
  for (const [meaning, texts] of Object.entries(table) as [T, readonly string[]][])
    for (const text of [meaning, ...texts]) words.set(foldKazakh(text), meaning)
  return (text: string): T | null => words.get(foldKazakh(text)) ?? null
}

/** The level of education that a cell names, in three languages, or null. */
export const levelOf = lookup<LearnerLevel>({
  primary: ['бастауыш', 'начальное', 'начальная школа'],
  'basic-secondary': ['негізгі орта', 'основное среднее', 'основная школа'],
  'general-secondary': ['жалпы орта', 'общее среднее', 'среднее', 'старшая школа'],
  tvet: ['ТжКБ', 'ТиПО', 'техникалық және кәсіптік', 'техническое и профессиональное', 'колледж'],
  postsecondary: ['орта білімнен кейінгі', 'послесреднее'],
  bachelor: ['бакалавриат', 'бакалавр'],
  master: ['магистратура', 'магистр', 'магистрант'],
  doctor: ['докторантура', 'доктор', 'PhD', 'докторант'],
  additional: ['қосымша', 'дополнительное'],
})

/** The form of study that a cell names, or null. */
export const formOf = lookup<LearnerForm>({
  'full-time': ['күндізгі', 'очная', 'очное', 'full time'],
  evening: ['кешкі', 'вечерняя', 'вечернее'],
  extramural: ['сырттай', 'заочная', 'заочное', 'part-time'],
  externship: ['экстернат'],
})

/** The language of study that a cell names, or null. */
export const languageOf = lookup<'kk' | 'ru' | 'en'>({
  kk: ['қазақ', 'қазақша', 'казахский', 'казахская', 'каз', 'kz', 'kazakh', 'қазақ тілі', 'қаз'],
  ru: ['орыс', 'орысша', 'русский', 'русская', 'рус', 'russian', 'орыс тілі'],
  en: ['ағылшын', 'ағылшынша', 'английский', 'англ', 'english', 'ағылшын тілі'],
})

/** How a guardian stands to the child, or null. */
export const relationOf = lookup<Relation>({
  parent: ['ата-ана', 'ата-анасы', 'родитель', 'мать', 'отец', 'мама', 'папа', 'анасы', 'әкесі', 'mother', 'father'],
  guardian: ['қамқоршы', 'опекун'],
  trustee: ['қорғаншы', 'попечитель'],
  other: ['басқа', 'иное', 'другое', 'әжесі', 'атасы', 'бабушка', 'дедушка'],
})
