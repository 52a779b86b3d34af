import type { ApiReply } from '#app'
import type { IconName } from '#ui'

export type HomeItem = ApiReply<'GET /home'>['items'][number]
export type HomeKind = HomeItem['kind']

/** One icon for each kind of thing that waits. */
export const kindIcons: Record<HomeKind, IconName> = {
  lesson: 'lessons',
  test: 'exam',
  assignment: 'lab',
  order: 'order',
  application: 'application',
  documents: 'documents',
  certificate: 'certificate',
  message: 'messages',
  consultation: 'live',
  timetable: 'timetable',
}
