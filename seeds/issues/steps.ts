import type { SceneName } from '../pictures/scenes'
import type { Rate } from '#domain/issues/rate'
import type { Destination, Step } from './IssueStory'

export const accept = (after: number, note = ''): Step => ({ do: 'accept', after, note })
export const reject = (after: number, reason: string): Step => ({ do: 'reject', after, reason })
export const dispatch = (after: number, to: Destination, note = ''): Step => ({
  do: 'dispatch',
  after,
  to,
  note,
})
export const object = (after: number, reason: string): Step => ({ do: 'object', after, reason })
export const progress = (after: number, note: string, scene: SceneName | null = null): Step => ({
  do: 'progress',
  after,
  note,
  scene,
})
export const pause = (after: number, reason: string, hours: number): Step => ({
  do: 'pause',
  after,
  reason,
  hours,
})
export const resume = (after: number): Step => ({ do: 'resume', after })
export const handle = (after: number, note: string, scene: SceneName): Step => ({
  do: 'handle',
  after,
  note,
  scene,
})
export const escalate = (after: number, reason: string): Step => ({ do: 'escalate', after, reason })
export const sendDown = (after: number, reason: string): Step => ({ do: 'return', after, reason })
export const confirm = (after: number, rating: number, comment = ''): Step => ({
  do: 'confirm',
  after,
  rating,
  comment,
})
export const appeal = (after: number, reason: string): Step => ({ do: 'appeal', after, reason })
export const rate = (after: number, answers: Rate): Step => ({ do: 'rate', after, ...answers })
export const reopen = (after: number, reason: string): Step => ({ do: 'reopen', after, reason })
export const withdraw = (after: number, reason: string): Step => ({ do: 'withdraw', after, reason })
export const support = (after: number, by: string): Step => ({ do: 'support', after, by })

const DAY_HOURS = 24
export const days = (count: number): number => count * DAY_HOURS

/** The everyday course: accepted, sent to the property manager, mended within the day, confirmed. */
export const solvedByProperty = (note: string, scene: SceneName, rating: number): readonly Step[] => [
  accept(1.5),
  dispatch(2, 'property', '请今天内处理。'),
  handle(17, note, scene),
  confirm(22, rating, rating >= 5 ? '很快，谢谢。' : ''),
]
