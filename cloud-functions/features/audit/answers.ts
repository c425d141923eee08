import type { auditCalls } from '#contracts/audit'
import type { Answerers } from '../../kit/Answerer'
import { audit } from './calls/audit'

/** Who answers what can be called here. */
export const auditAnswers: Answerers<keyof typeof auditCalls> = {
  audit,
}
