import { runByTimer } from '../kit/runByTimer'
import { chainPending } from '../features/audit/sweeps/chainPending'
import { completeJoining } from '../features/issues/sweeps/completeJoining'
import { drainOutbox } from '../features/notices/sweeps/drainOutbox'
import { sendDeliveries } from '../features/notices/sweeps/sendDeliveries'
import { isPush, takePush } from '../features/notices/pushes/takePush'

export { forget } from '../kit/remembered'

const work = runByTimer('notices', async run => ({
  delivered: await drainOutbox(run),
  chained: await chainPending(run, completeJoining),
  sent: await sendDeliveries(run),
}))

/**
 * The function that a timer calls every ten seconds: delivers and chains what happened, then sends what waits for WeChat.
 * WeChat's own pushes about messages come here too.
 */
export const main = (event: unknown, context: unknown): Promise<unknown> =>
  isPush(event) ? takePush(event, context) : work(event, context)
