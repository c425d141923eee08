import { z } from '#contracts/kernel/zod'
import { nextChinaDay } from '#domain/kernel/dailyLimits'
import type { Instant } from '#domain/kernel/decision'
import { noneLeft } from '#domain/notices/creditLedger'
import { nextAttempt } from '#domain/notices/nextAttempt'
import { pageAbout } from '#domain/notices/pageAbout'
import { deliverableAt } from '#domain/notices/quietHours'
import { afterSend, type SendConsequence } from '#domain/notices/wechatCodes'
import { logLine } from '../../../kit/logLine'
import { callWechat, WechatError } from '../../../kit/wechat'
import { deliveries, type Delivery } from '../../../stores/deliveries'
import { people } from '../../../stores/people'
import { templateData, templateIdOf } from '../views/templateData'

/** WeChat names what it took by a number, which may come as text. */
const sent = z.looseObject({ msgid: z.coerce.string().optional() })
const timeoutMilliseconds = 5_000
/** A run that died in its last attempt is found again after this. */
const leaseMilliseconds = 600_000
/** What follows from a fault; one that is not WeChat's answer is the network's, and passes. */
const consequenceOf = (fault: unknown): SendConsequence =>
  fault instanceof WechatError ? afterSend(fault.code) : 'again'

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

const send = async ({ openid, template, message }: Delivery, now: Instant): Promise<string | undefined> => {
  const { msgid } = sent.parse(
    await callWechat(
      'subscribeMessage.send',
      {
        touser: openid,
        template_id: templateIdOf(template),
        page: pageAbout(message),
        data: templateData(message, now),
      },
      timeoutMilliseconds,
    ),
  )
  return msgid
}

/** @param retry when it is tried again by the back-off, or that it is not */
const settleFault = async (
  delivery: Delivery,
  fault: unknown,
  retry: Instant | 'dead',
  now: Instant,
): Promise<void> => {
  const consequence = consequenceOf(fault)
  if (consequence === 'noCredit') {
    const { personId, template } = delivery
    await people.changeLedgers(personId, [template], noneLeft, `${delivery._id}:noCredit`)
    await bury(delivery, String(fault), false)
    return
  }
  if (retry === 'dead' || consequence === 'ourFault') {
    await bury(delivery, String(fault), true)
    return
  }
  const tomorrow = deliverableAt(delivery.message, nextChinaDay(now))
  await deliveries.settle(delivery._id, {
    lastFault: String(fault),
    ...(consequence === 'tomorrow' ? { nextAttemptAt: tomorrow } : {}),
  })
}

/**
 * Makes one attempt to send a message by WeChat, claimed before it is made; what follows from WeChat's answer is settled.
 * @returns whether it was sent
 */
export const attemptDelivery = async (delivery: Delivery, now: Instant): Promise<boolean> => {
  const retry = nextAttempt(delivery.attempts + 1, now)
  const next = retry === 'dead' ? now + leaseMilliseconds : deliverableAt(delivery.message, retry)
  if (!(await deliveries.claim(delivery, next))) return false
  if (!(await pay(delivery))) {
    await bury(delivery, 'no credit left', false)
    return false
  }
  let msgId: string | undefined
  try {
    msgId = await send(delivery, now)
  } catch (fault) {
    await settleFault(delivery, fault, retry, now)
    return false
  }
  await deliveries.settle(delivery._id, {
    ...{ state: 'sent', nextAttemptAt: null, lastFault: null },
    ...(msgId === undefined ? {} : { msgId }),
  })
  return true
}
