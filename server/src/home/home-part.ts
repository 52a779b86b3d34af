import type { HomeCourse, HomeItem, HomeMark, WorkItem } from '@dala/domain/home'
import type { Actor } from '@dala/domain/identity'
import { question, type Question, type Trx } from '#lib/db'

/** What a question of the home page may ask by. */
export interface HomeAsked {
  orgId: string
  personId: string
  now: Date
  /** The day on the calendars of Kazakhstan. */
  today: string
}

/** Who is asked about, and when. */
export interface HomeAbout {
  actor: Actor
  now: Date
}

/** What a noun tells the home page. */
export interface HomeTold {
  items?: HomeItem[]
  work?: WorkItem[]
  courses?: HomeCourse[]
  marks?: HomeMark[]
  unread?: number
}

/** A SELECT of a noun that the home page asks together with those of the others. */
export interface HomeQuestion extends Question<HomeAsked, HomeAbout, HomeTold> {
  /** Whether the actor can have anything there at all; else nothing is asked. */
  concerns: (actor: Actor) => boolean
  /** Whether it tells work or unread messages, which the counters beside the navigation show too. */
  counted: boolean
}

const ask = question<HomeAsked, HomeAbout>()

/** Puts a question to the home page: its rows come as JSON, so moments are ISO strings. */
export const homeQuestion = <O>(
  { concerns, counted = false }: { concerns: (actor: Actor) => boolean; counted?: boolean },
  ...[select, tell]: Parameters<typeof ask<O, HomeTold>>
): HomeQuestion => ({ concerns, counted, ...ask<O, HomeTold>(select, tell) })

/**
 * What a noun may tell the home page. Learners' and guardians' homes are opened most, so what concerns them is a `HomeQuestion`:
 * all of them together are one statement. The functions cost a statement or more each, and none where the actor has nothing there.
 */
export interface HomePart {
  homeQuestions?: readonly HomeQuestion[]
  homeItems?: (trx: Trx, actor: Actor, now: Date) => Promise<HomeItem[]>
  workItems?: (trx: Trx, actor: Actor, now: Date) => Promise<WorkItem[]>
  homeCourses?: (trx: Trx, actor: Actor, now: Date) => Promise<HomeCourse[]>
  homeMarks?: (trx: Trx, actor: Actor, now: Date) => Promise<HomeMark[]>
  unreadCount?: (trx: Trx, actor: Actor) => Promise<number>
}
