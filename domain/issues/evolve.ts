import { personIn } from '../kernel/Actor'
import type { Instant } from '../kernel/decision'
import type { FactOf } from '../kernel/fact'
import { arrive, arriveAtTier, begin } from './arrive'
import { dueSoonAt } from './dueSoon'
import { publicIssueFacts, type Deadlines, type DispatchObjected, type Issue, type IssueFact } from './Issue'
import { keepingLatest } from '../kernel/latest'
import { foldExclusion, isExclusion } from './exclusion/foldExclusion'
import { foldMerging, isMerging } from './merging/foldMerging'
import { foldRedaction, isRedaction } from './redaction/redacting'
import { foldReferral, isReferral } from './referrals/foldReferral'
import { nextDueAt } from './nextDue'
import { isWord, mayFollow, stateNamed } from './stateGraph'
import { foldSupervision, isSupervision, isSupervised } from './supervision/milestones'
import { calledNow } from './whistles/called'
import { foldWhistle, isWhistle } from './whistles/foldWhistle'

const met: Deadlines = { respondBy: null, resolveBy: null }

const end = (issue: Issue, at: Instant): Issue => ({
  ...issue,
  deadlines: met,
  pause: null,
  confirmBy: null,
  endedAt: at,
})

/** That it was appealed once stays: nobody appeals twice. */
const rejection = (before: Issue, { at, by }: FactOf<IssueFact, 'rejected'>): Issue['rejection'] => ({
  at,
  personId: personIn(by),
  appealed: before.rejection?.appealed ?? false,
})

const responded = (issue: Issue): Deadlines => ({ ...issue.deadlines, respondBy: null })

const objected = (issue: Issue, { outcome }: DispatchObjected): Issue => ({
  ...issue,
  handler: null,
  objections: issue.objections + 1,
  firstResponsible: issue.firstResponsible || outcome === 'nowhereToGo',
})

const resume = (issue: Issue, fact: FactOf<IssueFact, 'resumed'>): Issue => {
  const { pause } = issue
  const stoodStill = pause === null ? 0 : Math.max(0, Math.min(fact.at, pause.until) - pause.since)
  const moved = (due: number): number =>
    (due === issue.deadlines.respondBy ? fact.deadlines.respondBy : fact.deadlines.resolveBy) ?? due
  return {
    ...issue,
    pause: null,
    deadlines: fact.deadlines,
    // A deadline of which the holder was reminded is the same one after it has moved.
    dueSoonNoted: issue.dueSoonNoted.map(due =>
      due === issue.deadlines.respondBy || due === issue.deadlines.resolveBy ? moved(due) : due,
    ),
    pausedFor: issue.pausedFor + stoodStill,
  }
}

/** What a fact changes besides the state, which follows from the graph. */
const apply = (issue: Issue, fact: Exclude<IssueFact, FactOf<IssueFact, 'raised'>>): Issue => {
  if (isWord(fact)) return issue
  if (isMerging(fact)) return foldMerging(issue, fact, end(issue, fact.at))
  if (isReferral(fact)) return foldReferral(issue, fact)
  if (isWhistle(fact)) return foldWhistle(issue, fact)
  if (isSupervision(fact)) return foldSupervision(issue, fact)
  if (isRedaction(fact)) return foldRedaction(issue, fact)
  if (isExclusion(fact)) return foldExclusion(issue, fact)
  switch (fact.kind) {
    case 'dangerAdded':
      return issue
    case 'accepted':
      return { ...issue, deadlines: responded(issue) }
    case 'rejected':
      return { ...end(issue, fact.at), rejection: rejection(issue, fact) }
    case 'withdrawn':
      return end(issue, fact.at)
    case 'dispatched':
      return { ...issue, handler: fact.handler, deadlines: responded(issue) }
    case 'dispatchObjected':
      return objected(issue, fact)
    case 'paused':
      return { ...issue, pause: { reason: fact.reason, since: fact.at, until: fact.until } }
    case 'resumed':
      return resume(issue, fact)
    case 'handled':
      // Silence does not close what the district supervises.
      return { ...issue, deadlines: met, pause: null, confirmBy: isSupervised(issue) ? null : fact.confirmBy }
    case 'confirmed':
      return { ...end(issue, fact.at), closedHow: 'confirmed', rating: fact.rating }
    case 'closedUnconfirmed':
      return { ...end(issue, fact.at), closedHow: 'unconfirmed' }
    case 'rated':
      return { ...issue, rating: fact.rating }
    case 'appealed':
      return {
        ...arrive(issue, fact.arrival, fact.at),
        rejection: issue.rejection && { ...issue.rejection, appealed: true },
      }
    case 'reopened':
      return { ...arrive(issue, fact.arrival, fact.at), mergedInto: null, reopenings: issue.reopenings + 1 }
    case 'escalated':
      return {
        ...arriveAtTier(issue, fact.arrival, fact.at),
        firstResponsible: fact.cause === 'objections',
      }
    case 'returned':
      return {
        ...arriveAtTier(issue, fact.arrival, fact.at),
        firstResponsible: false,
        returnReasons: [...issue.returnReasons, fact.reason],
      }
    case 'dueSoonNoted':
      return { ...issue, dueSoonNoted: [...issue.dueSoonNoted, fact.due] }
    case 'breachNoted':
      return { ...issue, breachesNoted: [...issue.breachesNoted, fact.due] }
    case 'supported':
      return {
        ...issue,
        supporters: [...issue.supporters, { personId: fact.personId, name: fact.name }],
      }
  }
}

/** Raised whenever the same facts make another issue than before, or a fact gets another shape: see `storedFacts`. */
export const issueFoldVersion = 3

const withLatest = keepingLatest(publicIssueFacts)

/**
 * Folds one more fact into an issue.
 * @throws Error when the fact cannot follow (see `issueGraph`): facts are made by the rules, so that is a fault, never a
 *   refusal
 */
export const evolve = (issue: Issue | null, fact: IssueFact, id: string): Issue => {
  if (fact.kind === 'raised') {
    if (issue !== null) throw new Error(`issue ${id} is raised twice`)
  } else if (issue !== null && !mayFollow(issue, fact.kind))
    throw new Error(`${fact.kind} cannot follow in ${issue.state} (issue ${id})`)
  return replay(issue, fact, id)
}

/**
 * Folds one more stored fact into an issue, whether or not the graph of today would let it follow.
 * @throws Error when it does not begin with being raised
 */
export const replay = (issue: Issue | null, fact: IssueFact, id: string): Issue => {
  if (fact.kind === 'raised') {
    const begun = begin(fact, id)
    return { ...begun, nextDueAt: nextDueAt(begun), dueSoonAt: dueSoonAt(begun) }
  }
  if (issue === null) throw new Error(`issue ${id} begins with ${fact.kind}`)
  const next = { ...apply(issue, fact), state: stateNamed(issue.state, fact.kind) }
  return {
    ...next,
    ...withLatest(issue.latest, fact),
    // Hosts' clocks differ a little: time in a case never runs backwards.
    updatedAt: Math.max(issue.updatedAt, fact.at),
    calledNow: calledNow(next),
    nextDueAt: nextDueAt(next),
    dueSoonAt: dueSoonAt(next),
  }
}

/** Folds an issue from all its facts. @throws Error when there is none, or one cannot follow */
export const fold = (id: string, facts: readonly IssueFact[]): Issue => {
  const issue = facts.reduce<Issue | null>((before, fact) => evolve(before, fact, id), null)
  if (issue === null) throw new Error(`issue ${id} has no facts`)
  return issue
}
