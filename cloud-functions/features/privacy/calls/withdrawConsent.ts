import { withdrawFrom } from '#domain/privacy/agreements'
import type { Answerer } from '../../../kit/Answerer'
import { changeAgreements } from '../workflows/changeAgreements'

/** What was decided by it stays; nothing new is done by it until it is given again. */
export const withdrawConsent: Answerer<'withdrawConsent'> = ({ kind, requestId }, context) =>
  changeAgreements('withdrawConsent', requestId, context, agreements =>
    withdrawFrom(agreements, [kind], context.now),
  )
