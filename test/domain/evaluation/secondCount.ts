import { slaFor } from '#domain/issues/slaRules'
import { addWorkingTime, workingTimeBetween } from '#domain/issues/workingCalendar'
import type { Tier } from '#domain/issues/categories'
import type { IssueFact } from '#domain/issues/Issue'
import type { Rating } from '#domain/issues/rating'
import type { Instant } from '#domain/kernel/decision'

/** One issue of a month: its id and what happened to it. */
export interface History {
  readonly id: string
  readonly facts: readonly IssueFact[]
}

type Counter = Record<string, number>

const add = (counter: Counter, name: string) => {
  counter[name] = (counter[name] ?? 0) + 1
}

const saidIn = (by: string, rating: Rating | null) => ({
  by,
  answered: rating?.answered ?? null,
  solved: rating?.solved ?? null,
  grade: rating?.satisfied ?? null,
})

/** What an issue comes to, worked out by hand from its facts alone: no fold, no table of questions. */
const look = (facts: readonly IssueFact[], asOf: Instant) => {
  let state = ''
  let tier: Tier = 'compound'
  let arrivedAt = 0
  let respondBy: number | null = null
  let resolveBy: number | null = null
  let firstRespondBy: number | null = null
  let arrivalRespondBy: number | null = null
  let kind: {
    category: Parameters<typeof slaFor>[0]['category']
    urgency: Parameters<typeof slaFor>[0]['urgency']
  } = {
    category: 'other',
    urgency: 'normal',
  }
  let pause: { since: number; until: number } | null = null
  let responded: number | null = null
  let took: number | null = null
  let dispatched: boolean | null | undefined
  let late = false
  let dueWhenHandled: number | null = null
  let handledAt: number | null = null
  let confirmedAt: number | null = null
  let wasHandled = false
  let reopened = false
  const climbed = new Set<string>()
  const moved = (at: number): number | null => {
    if (resolveBy === null || pause === null) return resolveBy
    const { resolve } = slaFor(kind, tier, arrivedAt)
    const end = Math.max(pause.since, Math.min(at, pause.until))
    if (resolve === null) return resolveBy
    return resolve.calendar === 'natural'
      ? resolveBy + end - pause.since
      : addWorkingTime(end, workingTimeBetween(pause.since, resolveBy))
  }
  let reporter = ''
  const workers = new Set<string>()
  let solved: string | null = null
  let grade: number | null = null
  let endedAt = asOf
  let answered: boolean | null = null
  let askedBy = ''
  let excluded = false
  let excludedAlone = false
  const answers: {
    by: string
    answered: boolean | null
    solved: string | null
    grade: number | null
  }[] = []
  for (const fact of facts) {
    if (fact.at > asOf) break
    const due = moved(fact.at)
    const who = fact.by.kind === 'person' ? fact.by.personId : ''
    const isNote = fact.kind === 'escalated' || fact.kind === 'breachNoted'
    if (!isNote && due !== null && fact.at > due) late = true
    if ('arrival' in fact) {
      if (fact.kind === 'escalated') {
        climbed.add(fact.cause)
        if (fact.breached === 'resolve') late = true
        if (fact.cause !== 'clock') responded ??= fact.at
      }
      if (fact.kind === 'returned') responded ??= fact.at
      if (fact.kind === 'raised') {
        kind = fact
        firstRespondBy = fact.arrival.deadlines.respondBy
        reporter = fact.reporter.personId
      }
      if (fact.kind === 'reopened') {
        reopened = true
        answers.push({ by: who, answered: null, solved: 'not', grade: null })
      }
      handledAt = null
      endedAt = asOf
      tier = fact.arrival.standing.tier
      arrivedAt = fact.at
      ;({ respondBy, resolveBy } = fact.arrival.deadlines)
      arrivalRespondBy = respondBy
      pause = null
      state = 'open'
    }
    switch (fact.kind) {
      case 'breachNoted':
        if (fact.deadline === 'resolve') late = true
        break
      case 'accepted':
      case 'dispatched':
        responded ??= fact.at
        took ??= fact.at
        workers.add(who)
        if (fact.kind === 'dispatched' && dispatched === undefined)
          dispatched = arrivalRespondBy === null ? null : fact.at <= arrivalRespondBy
        break
      case 'progressNoted':
        workers.add(who)
        break
      case 'paused':
        pause = { since: fact.at, until: fact.until }
        break
      case 'resumed':
        resolveBy = fact.deadlines.resolveBy
        pause = null
        break
      case 'handled':
        workers.add(who)
        wasHandled = true
        handledAt = fact.at
        dueWhenHandled = resolveBy
        resolveBy = null
        pause = null
        state = 'handled'
        break
      case 'confirmed':
        confirmedAt = fact.at
        state = 'confirmed'
        answers.push(saidIn(who, fact.rating))
        break
      case 'rated':
        answers.push(saidIn(who, fact.rating))
        break
      case 'closedUnconfirmed':
        state = 'unconfirmed'
        break
      case 'referred':
        if (fact.standsStillUntil !== null) pause = { since: fact.at, until: fact.standsStillUntil }
        break
      case 'merged':
        resolveBy = null
        pause = null
        handledAt = null
        endedAt = fact.at
        state = 'merged'
        break
      case 'handledTogether':
        wasHandled = true
        handledAt = fact.at
        dueWhenHandled = null
        endedAt = asOf
        state = 'handled'
        break
      case 'exclusionAsked':
        askedBy = who
        break
      case 'excluded':
        excluded = true
        excludedAlone = who === askedBy
        break
      case 'exclusionLifted':
        excluded = false
        excludedAlone = false
        break
      case 'rejected':
        responded ??= fact.at
        resolveBy = null
        endedAt = fact.at
        state = 'rejected'
        break
      case 'withdrawn':
        resolveBy = null
        endedAt = fact.at
        state = 'withdrawn'
        break
      default:
        break
    }
  }
  for (const answer of answers)
    if (answer.by === reporter && !workers.has(answer.by)) {
      answered = answer.answered
      solved = answer.solved
      grade = answer.grade
    }
  const flawed = excludedAlone || answers.some(({ by }) => by !== reporter || workers.has(by))
  const running = moved(asOf)
  let handledInTime: boolean | null = null
  if (late) handledInTime = false
  else if (running !== null) handledInTime = asOf > running ? false : null
  else if (['handled', 'confirmed', 'unconfirmed'].includes(state))
    handledInTime = dueWhenHandled === null ? null : true
  let acceptedInTime: boolean | null = null
  if (firstRespondBy !== null) {
    if (responded !== null) acceptedInTime = responded <= firstRespondBy
    else if (endedAt > firstRespondBy) acceptedInTime = false
  }
  return {
    ...{
      state,
      tier,
      took,
      handledAt,
      confirmedAt,
      wasHandled,
      reopened,
      climbed,
      solved,
      grade,
      flawed,
      answered,
    },
    ...{ handledInTime, acceptedInTime, dispatchedInTime: dispatched ?? null },
    ...{ kind, excluded, raisedAt: facts[0]?.at ?? 0 },
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Counts issues by hand. */
export const secondCount = (histories: readonly History[], asOf: Instant) => {
  const counter: Counter = {}
  const times: Record<'accepted' | 'handled' | 'confirmed', number[]> = {
    accepted: [],
    handled: [],
    confirmed: [],
  }
  for (const { facts } of histories) {
    const seen = look(facts, asOf)
    add(counter, 'received')
    if (seen.flawed) add(counter, 'flawed')
    if (seen.excluded) add(counter, 'excluded')
    add(counter, seen.state === 'handled' ? 'open' : seen.state)
    if (seen.state === 'confirmed' || seen.state === 'unconfirmed') {
      add(counter, 'closed')
      add(counter, `closedAt${capital(seen.tier)}`)
    }
    if (seen.answered !== null) {
      add(counter, 'askedAnswered')
      if (seen.answered) add(counter, 'answered')
    }
    if (seen.solved !== null) {
      add(counter, 'askedSolved')
      add(counter, `solved${capital(seen.solved)}`)
    }
    if (seen.grade !== null) {
      add(counter, 'askedSatisfied')
      add(counter, `grade${seen.grade}`)
    }
    for (const name of ['accepted', 'dispatched', 'handled'] as const) {
      const inTime = seen[`${name}InTime`]
      if (inTime !== null) add(counter, `due${capital(name)}`)
      if (inTime === true) add(counter, `${name}InTime`)
    }
    if (seen.wasHandled) add(counter, 'handledOnce')
    if (seen.reopened) add(counter, 'reopened')
    for (const cause of seen.climbed) add(counter, `climbedBy${capital(cause)}`)
    const minutes = (to: number) => Math.floor((to - seen.raisedAt) / 60_000)
    if (seen.took !== null) times.accepted.push(minutes(seen.took))
    if (seen.handledAt !== null) times.handled.push(minutes(seen.handledAt))
    if (seen.confirmedAt !== null) times.confirmed.push(minutes(seen.confirmedAt))
  }
  return { counter, times }
}

/** Mean, median and P90 of numbers by sorting them. */
export const bySorting = (numbers: readonly number[]) => {
  const sorted = [...numbers].sort((one, other) => one - other)
  const n = sorted.length
  const at = (index: number) => sorted[index] ?? Number.NaN
  return {
    count: n,
    total: sorted.reduce((sum, one) => sum + one, 0),
    median: n === 0 ? null : n % 2 === 1 ? at((n - 1) / 2) : (at(n / 2 - 1) + at(n / 2)) / 2,
    // Nine of ten do not exceed it: the least of the sample of which this is so.
    p90: sorted.find(one => sorted.filter(other => other <= one).length * 10 >= n * 9) ?? null,
  }
}
