import { runByTimer } from '../kit/runByTimer'
import { chainPending } from '../features/audit/sweeps/chainPending'
import { completeJoining } from '../features/issues/sweeps/completeJoining'
import { drainOutbox } from '../features/notices/sweeps/drainOutbox'
import { sendDeliveries } from '../features/notices/sweeps/sendDeliveries'

export { forget } from '../kit/remembered'

/** The function that a timer calls every ten seconds: delivers and chains what happened, then sends what waits for WeChat. */
export const main = runByTimer('notices', async run => ({
  delivered: await drainOutbox(run),
  chained: await chainPending(run, completeJoining),
  sent: await sendDeliveries(run),
}))
