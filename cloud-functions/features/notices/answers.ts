import type { noticeCalls } from '#contracts/notices'
import type { Answerers } from '../../kit/Answerer'
import { inbox } from './calls/inbox'
import { markRead } from './calls/markRead'
import { recordConsent } from './calls/recordConsent'

/** Who answers what can be called here. */
export const noticeAnswers: Answerers<keyof typeof noticeCalls> = {
  inbox,
  markRead,
  recordConsent,
}
