import { withdrawClaim as withdraw } from '#domain/residence/appealClaim'
import type { Handler } from '../../kit/Handler'
import { changeMyClaim } from './changeMyClaim'

export const withdrawClaim: Handler<'withdrawClaim'> = (asked, context) =>
  changeMyClaim('withdrawClaim', asked, context, (claim, actor) =>
    withdraw(claim, { actor, now: context.now }),
  )
