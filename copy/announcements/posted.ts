import type { PostedView } from '#contracts/announcements'
import type { Instant } from '#domain/kernel/decision'
import { sayInstant } from '../kernel/instants'

type Words = Pick<PostedView, 'from' | 'until'>

/** 到今天 18:00; what has yet to begin is said with its beginning: 明天 09:00 – 明天 18:00. */
export const sayWhen = ({ from, until }: Words, now: Instant): string =>
  from <= now ? `到${sayInstant(until, now)}` : `${sayInstant(from, now)} – ${sayInstant(until, now)}`
