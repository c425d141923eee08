import { runByTimer } from '../kit/runByTimer'
import { chainPending } from './chainDeeds'
import { drainOutbox } from './drainOutbox'
import { sendDeliveries } from './sendDeliveries'

/** The function that a timer calls every ten seconds: delivers and chains what happened, then sends what waits for WeChat. */
export const main = runByTimer('notices', async run => ({
  delivered: await drainOutbox(run),
  chained: await chainPending(run),
  sent: await sendDeliveries(run),
}))
