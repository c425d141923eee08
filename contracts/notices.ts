import { messageKinds, messageThings } from '#domain/notices/Message'
import { subscribeTemplateNames } from '#domain/notices/subscribeTemplates'
import { reading, writing } from './kernel/contract'
import { count, cursor, id, instant } from './kernel/fields'
import { z } from './kernel/zod'

export const inboxEntry = z.object({
  id,
  kind: z.enum(messageKinds),
  about: z.object({ thing: z.enum(messageThings), id }),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  at: instant,
  read: z.boolean(),
})
export type InboxEntry = z.infer<typeof inboxEntry>

const inbox = reading(
  'inbox',
  { cursor },
  z.object({ rows: z.array(inboxEntry), next: cursor, unread: count }),
)
const markRead = writing('markRead', { ids: z.array(id).min(1).max(100) }, z.object({ marked: count }))

/** One tap of 「允许」 on WeChat's subscribe panel is one message of that template. */
const recordConsent = writing(
  'recordConsent',
  { templates: z.array(z.enum(subscribeTemplateNames)).min(1).max(3) },
  z.object({ credits: z.record(z.string(), count) }),
)

/** What can be called here. */
export const noticeCalls = {
  inbox,
  markRead,
  recordConsent,
}
