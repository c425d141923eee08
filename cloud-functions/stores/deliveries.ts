import type { Instant } from '#domain/kernel/decision'
import type { MessageParams } from '#domain/kernel/tellings'
import type { Message } from '#domain/notices/Message'
import type { SubscribeTemplate } from '#domain/notices/subscribeTemplates'
import { Collection } from '../kit/Collection'
import type { RepeatableId } from '../kit/repeatableId'
import { notMadeBefore } from './madeBefore'

/** One message to one person by WeChat: waiting, sent, or given up and kept to be seen. */
export interface Delivery {
  /** Made of message and person: the same message again is the same delivery. */
  readonly _id: string
  readonly personId: string
  readonly openid: string
  readonly template: SubscribeTemplate
  readonly message: Pick<Message, 'kind' | 'about' | 'danger'> & { readonly params: MessageParams }
  readonly state: 'pending' | 'sent' | 'dead'
  readonly attempts: number
  readonly madeAt: Instant
  /** Whether a credit of the person has been taken for it. */
  readonly paid: boolean
  readonly nextAttemptAt: Instant | null
  readonly lastFault: string | null
  /** Under which WeChat speaks of it later, where it said so. */
  readonly msgId?: string
}

/** States in which nothing is sent any more. */
export const statesSettled: readonly Delivery['state'][] = ['sent', 'dead']

const collection = new Collection<Delivery>('deliveries')

export const deliveries = {
  /** Those already there stay as they are. @param ids as {@link notMadeBefore} */
  enqueue: async (entries: readonly Delivery[], ids: readonly RepeatableId[]): Promise<void> =>
    collection.insertMissing(await notMadeBefore(collection, entries, ids)),

  due: (now: Instant, limit: number): Promise<readonly Delivery[]> =>
    collection.find(
      { state: 'pending', nextAttemptAt: { $lte: now } },
      { order: { nextAttemptAt: 1 }, limit },
    ),

  /**
   * Takes a delivery for one attempt, so that a timer that fires twice does not send twice: the attempt is counted
   * and the next one set before anything is sent. @returns whether this run has it
   */
  claim: async (delivery: Delivery, nextAttemptAt: Instant): Promise<boolean> =>
    (await collection.update(
      { _id: delivery._id, state: 'pending', attempts: delivery.attempts },
      { $set: { nextAttemptAt }, $inc: { attempts: 1 } },
    )) > 0,

  /** Everything that was to be sent to somebody. One call. */
  removeOf: (personId: string): Promise<number> => collection.remove({ personId }),

  /** What anybody was to be sent about a thing, page by page in the order of their ids. One call. */
  about: (thingId: string, last: string, limit: number): Promise<readonly Delivery[]> =>
    collection.find({ 'message.about.id': thingId, _id: { $gt: last } }, { order: { _id: 1 }, limit }),

  /** Takes out of a message what may not be kept. One call. */
  reword: async ({ _id, message }: Delivery): Promise<void> => {
    await collection.update({ _id }, { $set: { message } })
  },

  /** Notes that what was sent has not come. One call. */
  failed: async (openid: string, msgId: string, fault: string): Promise<void> => {
    await collection.update({ msgId, openid, state: 'sent' }, { $set: { state: 'dead', lastFault: fault } })
  },

  settle: async (
    id: string,
    outcome: Partial<Pick<Delivery, 'state' | 'nextAttemptAt' | 'lastFault' | 'paid' | 'msgId'>>,
  ): Promise<void> => {
    await collection.update({ _id: id }, { $set: outcome })
  },
}
