import { nextAttempt } from '#domain/notices/nextAttempt'
import { pageAbout } from '#domain/notices/pageAbout'
import { deliverableAt } from '#domain/notices/quietHours'
import { everyFirstPage } from '../../../kit/everyPage'
import { logLine } from '../../../kit/logLine'
import type { Run } from '../../../kit/runByTimer'
import { callWechat, WechatError } from '../../../kit/wechat'
import { deliveries, type Delivery } from '../../../stores/deliveries'
import { people } from '../../../stores/people'
import { templateData, templateIdOf } from '../views/templateData'

const batch = 50
const timeoutMilliseconds = 5_000
/** A run that died in its last attempt is found again after this. */
const leaseMilliseconds = 600_000
/** WeChat is busy, or its quota of the minute is used up: worth another try. Everything else stays as it is. */
const passingCodes: readonly number[] = [-1, 45009, 45011]
const notSubscribed = 43101

const isPassing = (fault: unknown): boolean =>
  !(fault instanceof WechatError) || passingCodes.includes(fault.code)

/** Gives up, visibly: the delivery stays with its last fault. A credit that WeChat still honours is given back. */
const bury = async (delivery: Delivery, fault: string, refund: boolean): Promise<void> => {
  if (refund) await people.returnCredit(delivery.personId, delivery.template)
  await deliveries.settle(delivery._id, {
    state: 'dead',
    nextAttemptAt: null,
    lastFault: fault,
    paid: !refund,
  })
  logLine({ event: 'dead-letter', delivery: delivery._id, fault })
}

const pay = async (delivery: Delivery): Promise<boolean> => {
  if (delivery.paid) return true
  if (!(await people.spendCredit(delivery.personId, delivery.template))) return false
  await deliveries.settle(delivery._id, { paid: true })
  return true
}

const send = async ({ openid, template, message }: Delivery, now: number): Promise<void> => {
  await callWechat(
    'subscribeMessage.send',
    {
      touser: openid,
      template_id: templateIdOf(template),
      page: pageAbout(message),
      data: templateData(message, now),
    },
    timeoutMilliseconds,
  )
}

/** @returns whether it was sent */
const attempt = async (delivery: Delivery, now: number): Promise<boolean> => {
  const retry = nextAttempt(delivery.attempts + 1, now)
  const next = retry === 'dead' ? now + leaseMilliseconds : deliverableAt(delivery.message, retry)
  if (!(await deliveries.claim(delivery, next))) return false
  if (!(await pay(delivery))) {
    await bury(delivery, 'no credit left', false)
    return false
  }
  try {
    await send(delivery, now)
  } catch (fault) {
    const isRefused = fault instanceof WechatError && fault.code === notSubscribed
    if (retry === 'dead' || !isPassing(fault)) await bury(delivery, String(fault), !isRefused)
    else await deliveries.settle(delivery._id, { lastFault: String(fault) })
    return false
  }
  await deliveries.settle(delivery._id, { state: 'sent', nextAttemptAt: null, lastFault: null })
  return true
}

/**
 * Sends what waits for WeChat. Each attempt is claimed before it is made, so two runs at once do not send twice; one
 * that dies between sending and noting it sends again, and WeChat, which honours a consent once, refuses the second.
 *
 * @returns messages sent
 */
export const sendDeliveries = async (run: Run): Promise<number> => {
  let sent = 0
  const read = () => deliveries.due(run.now, batch)
  for await (const due of everyFirstPage({ size: batch, read, hasTime: () => run.hasTime() }))
    for (const delivery of due) if (await attempt(delivery, run.now)) sent += 1
  return sent
}
