import { agreeTo } from '#domain/privacy/agreements'
import type { Answerer } from '../../../kit/Answerer'
import { Refused } from '../../../kit/Refused'
import { changeAgreements } from '../workflows/changeAgreements'

/** Agreeing to one thing by itself, in the wording in force. */
export const giveConsent: Answerer<'giveConsent'> = ({ kind, version, requestId }, context) =>
  changeAgreements('giveConsent', requestId, context, agreements => {
    const changed = agreeTo(agreements, { kind, version }, context.now)
    if (!changed.ok) throw new Refused(changed.refusal)
    return changed.agreements
  })
