import { withdrawClaim as withdraw } from '#domain/residence/claims/appeal'
import type { Answerer } from '../../../kit/Answerer'
import { changeMyClaim } from '../workflows/changeMyClaim'

export const withdrawClaim: Answerer<'withdrawClaim'> = (asked, context) =>
  changeMyClaim('withdrawClaim', asked, context, (claim, actor) =>
    withdraw(claim, { actor, now: context.now }),
  )
