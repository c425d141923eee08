import { collection, index } from './declare'

export const noticeCollections = {
  inbox: collection(
    index('ofPerson', 'personId', '-at', '_id'),
    index('unread', 'personId', 'readAt'),
    /** What was told of one thing, to take a name out; those that have been kept long enough. */
    index('about', 'about.id', '_id'),
    index('byAge', 'at', '_id'),
  ),
  /** Sends by WeChat's subscribe messages that are waiting, done or given up. */
  deliveries: collection(
    index('waiting', 'state', 'nextAttemptAt'),
    index('ofPerson', 'personId', '_id'),
    index('about', 'message.about.id', '_id'),
    /** The one that WeChat speaks of. */
    index('ofMessage', 'msgId'),
    /** Done or given up, and kept long enough. */
    index('byAge', 'state', 'madeAt', '_id'),
  ),
  /** Whose turn it is to send: one run at a time. */
  turns: collection(),
  /** The database's own date, and when administrators were told last that a machine's clock differs from it. */
  clockChecks: collection(),
}
