import { expect, test } from 'vitest'
import { byUrgency, type HomeItem } from './index.ts'

const words = { kk: '', ru: '', en: '' }
const item = (id: string, over: Partial<HomeItem>): HomeItem => ({
  kind: 'lesson',
  id,
  title: words,
  note: null,
  link: '/',
  startsAt: null,
  dueAt: null,
  clause: null,
  learner: null,
  begun: false,
  ...over,
})

test('what is late or due comes first, then what is under way, then what has a far term, then the rest', () => {
  const now = new Date('2026-11-23T05:00:00Z')
  const list = [
    item('free', {}),
    item('far', { dueAt: '2026-12-20T05:00:00Z' }),
    item('begun', { begun: true }),
    item('late', { dueAt: '2026-11-20T05:00:00Z' }),
    item('soon', { startsAt: '2026-11-23T05:10:00Z' }),
  ]
  expect(list.sort(byUrgency(now)).map(({ id }) => id)).toEqual(['late', 'soon', 'begun', 'far', 'free'])
})
