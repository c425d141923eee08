import { withdrawClaim as withdraw } from '#domain/residence/claims/appeal'
import type { Handler } from '../../../kit/Answerer'
import { changeMyClaim } from '../workflows/changeMyClaim'

export const withdrawClaim: Handler<'withdrawClaim'> = (asked, context) =>
  changeMyClaim('withdrawClaim', asked, context, (claim, actor) =>
    withdraw(claim, { actor, now: context.now }),
  )
