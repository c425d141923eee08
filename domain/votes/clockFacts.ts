import { theClock } from '../kernel/Actor'
import type { Instant } from '../kernel/decision'
import { dueStep, type VoteStep } from './dueStep'
import { passedUp as firstPassedUp } from './objections/due'
import { afterLegalDays } from './legalDays'
import type { RecordFile, RecordNotice, Vote, VoteFact, VoteResult, Weight } from './Vote'

/** Why the clock gives a vote up; the wording is in `copy`. */
export type AnnulmentReason = 'emptyElectorate' | 'neverOpened' | 'headsUndecided'

/** The whole period of a vote that had to wait, moved by as long: nobody has a day less to vote. */
const movedPeriod = (
  { opensAt, closesAt, openingWaits }: Vote,
  now: Instant,
): { readonly period?: { readonly opensAt: Instant; readonly closesAt: Instant } } =>
  !openingWaits || opensAt === null || closesAt === null
    ? {}
    : { period: { opensAt: now, closesAt: closesAt + (now - opensAt) } }

/**
 * Opens a vote and freezes its electorate; one that had to wait is open for as long as was announced. Annuls it instead
 * where nobody could vote: the electorate is empty, or the clock stood still, or nobody decided what it waited for, until
 * the closing instant.
 */
export const opened = (vote: Vote, electorate: Weight, now: Instant): VoteFact => {
  assertDue(vote, 'open', now)
  if (electorate.heads === 0) return annulled('emptyElectorate', now)
  if (vote.closesAt !== null && vote.closesAt <= now)
    return annulled(vote.openingWaits ? 'headsUndecided' : 'neverOpened', now)
  return { kind: 'opened', at: now, by: theClock, electorate, ...movedPeriod(vote, now) }
}

/**
 * Lets a vote wait that is due to open while nobody knows how many the owners are; gives it up at the instant at which it
 * should have closed. Null where it waits already: that is told once.
 */
export const openingWaits = (vote: Vote, undecided: number, now: Instant): VoteFact | null => {
  assertDue(vote, 'open', now)
  if (vote.closesAt !== null && vote.closesAt <= now) return annulled('headsUndecided', now)
  return vote.openingWaits ? null : { kind: 'openingWaits', at: now, by: theClock, undecided }
}

/** Closes a vote whose time is over, as the clock. */
export const closed = (vote: Vote, now: Instant): VoteFact => {
  assertDue(vote, 'close', now)
  return { kind: 'closed', at: now, by: theClock }
}

/** Makes a result provisional, open to objections for the rule's days, and tells the root of its record, where there is to be one. */
export const counted = (vote: Vote, result: VoteResult, now: Instant, record?: RecordNotice): VoteFact => {
  assertDue(vote, 'count', now)
  const objectionsUntil = afterLegalDays(now, vote.rule.objectionDays)
  const told = record === undefined ? {} : { record }
  return { kind: 'counted', at: now, by: theClock, result, objectionsUntil, ...told }
}

/**
 * Makes the fact that the record of a counted vote can be had, or is withheld.
 * @throws Error when it is not the record that was told of when the vote was counted
 */
export const recordPublished = (
  vote: Vote,
  record: RecordNotice,
  file: RecordFile | null,
  now: Instant,
): VoteFact => {
  assertDue(vote, 'publishRecord', now)
  if (vote.record !== null && rootIn(vote.record) !== rootIn(record))
    throw new Error(`The record of vote ${vote.id} is not the one whose root was told`)
  return { kind: 'recordPublished', at: now, by: theClock, record, file }
}

const rootIn = (record: RecordNotice): string | null => ('root' in record ? record.root : null)

/** Brings an objection to the office above whose days to answer are over, as the clock. */
export const passedUp = (vote: Vote, now: Instant): VoteFact => {
  assertDue(vote, 'passUp', now)
  return firstPassedUp(vote, now)
}

/** Makes a result final whose time for objections is over, as the clock. */
export const finalised = (vote: Vote, now: Instant): VoteFact => {
  assertDue(vote, 'finalise', now)
  return { kind: 'finalised', at: now, by: theClock }
}

/** Annuls a vote that the clock cannot carry on, with the reason. */
export const annulled = (reason: AnnulmentReason, now: Instant): VoteFact => ({
  kind: 'annulled',
  at: now,
  by: theClock,
  reason,
})

const assertDue = (vote: Vote, step: VoteStep, now: Instant): void => {
  if (dueStep(vote, now) !== step) throw new Error(`Vote ${vote.id} is not due to ${step}`)
}
