import { isDeepStrictEqual } from 'node:util'
import { chunksOf } from '#domain/kernel/chunksOf'
import type { Instant } from '#domain/kernel/decision'
import type { Message } from '#domain/notices/Message'
import { deliverableAt } from '#domain/notices/quietHours'
import { templateUse } from '#domain/notices/subscribeTemplates'
import { repeatableId } from '../../../kit/repeatableId'
import { deliveries } from '../../../stores/deliveries'
import { inbox } from '../../../stores/inbox'
import { people } from '../../../stores/people'
import { batchFor, followersAmong } from './addressees'

const peopleAtOnce = 500

/** Makes the WeChat sends of a message for those who have agreed to one; sending is a job of its own. */
const enqueue = async (message: Message, ids: readonly string[], now: Instant): Promise<void> => {
  const use = templateUse(message.kind)
  if (use === null) return
  const agreed = await people.withCredit(ids, use.template, use.priority)
  const { kind, about, params, danger } = message
  const idFor = (personId: string) => repeatableId('d', personId, message.id)
  await deliveries.enqueue(
    agreed.map(({ _id, openid }) => ({
      _id: idFor(_id)[0],
      personId: _id,
      openid,
      template: use.template,
      message: { kind, about, params, danger },
      state: 'pending',
      attempts: 0,
      madeAt: now,
      paid: false,
      nextAttemptAt: deliverableAt(message, now),
      lastFault: null,
    })),
    agreed.map(({ _id }) => idFor(_id)),
  )
}

const saysTheSame = (one: Message, other: Message): boolean =>
  one.kind === other.kind && one.addressee.to !== 'electorate' && isDeepStrictEqual(one.params, other.params)

/** Which of these people another message tells, in a post of their own or as stand-in for a post named before. */
const toldBy = async (
  { addressee }: Message,
  isBefore: boolean,
  personIds: readonly string[],
  now: Instant,
): Promise<readonly string[]> => {
  if (addressee.to === 'followers') return followersAmong(addressee, personIds)
  const told = await batchFor(addressee, '', now)
  return told.standingIn && !isBefore ? [] : told.personIds
}

/** An office of several posts is told by one message each, and one person may stand in for all that are vacant. */
const notToldAnyway = async (
  personIds: readonly string[],
  message: Message,
  beside: readonly Message[],
  now: Instant,
): Promise<readonly string[]> => {
  const place = beside.indexOf(message)
  const told = await Promise.all(
    beside
      .map((other, index) => ({ other, isBefore: index < place }))
      .filter(({ other }) => other !== message && saysTheSame(other, message))
      .map(({ other, isBefore }) => toldBy(other, isBefore, personIds, now)),
  )
  const all = told.flat()
  return personIds.filter(id => !all.includes(id))
}

/**
 * Delivers a message to the next of those it is for: into the inbox always, by WeChat where agreed. Ids are made of
 * message and person, so delivering it again adds nothing.
 *
 * @param beside what lies in the same outbox, the message itself included
 * @returns what is left of it: the message with how far it has reached, or null when everybody has it
 */
export const deliverOn = async (
  message: Message,
  now: Instant,
  beside: readonly Message[] = [message],
): Promise<Message | null> => {
  const { personIds, standingIn, next } = await batchFor(message.addressee, message.reached ?? '', now)
  const ids = standingIn ? await notToldAnyway(personIds, message, beside, now) : personIds
  const { kind, about, params } = message
  const idFor = (personId: string) => repeatableId('n', personId, message.id)
  for (const part of chunksOf(ids, peopleAtOnce)) {
    await inbox.deliver(
      part.map(personId => ({
        _id: idFor(personId)[0],
        personId,
        kind,
        about,
        params,
        at: now,
        readAt: null,
      })),
      part.map(idFor),
    )
    await enqueue(message, part, now)
  }
  return next === null ? null : { ...message, reached: next }
}
