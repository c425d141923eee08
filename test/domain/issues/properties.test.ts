import fc from 'fast-check'
import { capacityFor, actorsOf } from '#domain/issues/capacityFor'
import { dueFacts } from '#domain/issues/dueFacts'
import { evolve, fold, replay } from '#domain/issues/evolve'
import { messagesFor } from '#domain/issues/messages'
import { likelyAction, nextActions } from '#domain/issues/nextActions'
import { rowOf, type IssueAction } from '#domain/issues/actions'
import { issueGraph, type Issue } from '#domain/issues/Issue'
import { endedStates } from '#domain/issues/openStates'
import { currentIssueFact } from '#domain/issues/storedFacts'
import { isSupervised } from '#domain/issues/supervision/milestones'
import { may } from '#domain/permissions'
import { attempt } from './attempt'
import { appended, chain, DAY, HOUR, personOf, raised, refusalOf } from './given'
import { actions, actors, lives, statesSeen } from './lives'

const runs = { numRuns: 300, seed: 278 }
/** What takes an issue on: joining it, or a last word on one that is over, does not. */
const isWorkOf = (action: IssueAction) =>
  action !== 'supportIssue' && !('afterwards' in issueGraph[rowOf(action).fact])
const moments = fc.nat(120 * 24).map(hours => hours * HOUR)

test('random lives reach every state, pauses, all tiers and first responsibility', () => {
  const sample = fc.sample(lives, { ...runs, numRuns: 1_000 })
  expect(statesSeen(sample)).toEqual([
    'submitted',
    'accepted',
    'handling',
    'handled',
    'closed',
    'rejected',
    'merged',
    'withdrawn',
  ])
  expect(new Set(sample.map(life => life.issue.standing.tier)).size).toBe(3)
  expect(sample.some(life => life.issue.pause !== null)).toBe(true)
  expect(sample.some(life => life.issue.firstResponsible)).toBe(true)
  expect(sample.some(life => life.issue.reopenings > 1)).toBe(true)
  expect(sample.some(life => life.issue.breachesNoted.length > 0)).toBe(true)
  const seen = new Set(sample.flatMap(life => life.facts.map(({ kind }) => kind)))
  // What is done to two issues at once, dangers that are added, and the last of many turns have tests of their own.
  expect(Object.keys(issueGraph).filter(kind => ![...seen].some(one => one === kind))).toEqual([
    'dangerAdded',
    'absorbed',
    'released',
    'handledTogether',
    'whistleGraded',
    'exclusionKept',
  ])
})

test('what is offered is never refused for role or state; what is not offered is always refused', () => {
  fc.assert(
    fc.property(lives, fc.constantFrom(...actors), ({ issue, now }, who) => {
      const person = personOf(who)
      const offered = nextActions(issue, person, now)
      for (const action of actions) {
        const actor = capacityFor(issue, person, action, now)
        expect(actor !== null).toBe(offered.includes(action))
        if (actor !== null) {
          const refusal = refusalOf(attempt(action, issue, actor, now))
          // What is chosen in a form, and not whether it is offered.
          if (action === 'blowWhistle') expect([null, 'unknown-handler']).toContain(refusal)
          else expect([null, 'pause-too-long']).toContain(refusal)
        } else {
          const permitted = action !== 'supportIssue' || may(person, action, issue.compoundPath, now)
          const decisions = actorsOf(person, now).map(one => attempt(action, issue, one, now))
          expect(permitted && decisions.some(one => one.ok)).toBe(false)
        }
      }
    }),
    runs,
  )
})

test('the permission table never refuses what is offered, at the path of the office or of the handler', () => {
  fc.assert(
    fc.property(lives, fc.constantFrom(...actors), ({ issue, now }, who) => {
      const person = personOf(who)
      const paths = [issue.standing.path, issue.handler?.path ?? issue.standing.path]
      for (const action of nextActions(issue, person, now)) {
        const path = ['neighbour', 'reviewer'].includes(rowOf(action).doer)
          ? [issue.compoundPath]
          : [...paths, ...issue.whistles.map(({ called }) => called.path)]
        expect(path.some(one => may(person, action, one, now))).toBe(true)
      }
    }),
    runs,
  )
})

test('the likely action is one that is offered to a post', () => {
  fc.assert(
    fc.property(lives, fc.constantFrom(...actors), ({ issue, now }, who) => {
      const likely = likelyAction(issue, personOf(who), now)
      const offered = nextActions(issue, personOf(who), now).filter(
        action => rowOf(action).doer !== 'reporter' && rowOf(action).doer !== 'neighbour',
      )
      expect(likely).toBe(offered[0] ?? null)
    }),
    runs,
  )
})

test('folding the facts again, also as read back from storage, gives the same issue', () => {
  fc.assert(
    fc.property(lives, ({ issue, facts }) => {
      expect(fold('i1', facts)).toEqual(issue)
      expect(fold('i1', JSON.parse(JSON.stringify(facts)) as typeof facts)).toEqual(issue)
    }),
    runs,
  )
})

test('the clock has something to do exactly from nextDueAt on, and having done it nothing more', () => {
  fc.assert(
    fc.property(lives, moments, ({ issue, now }, later) => {
      const at = now + later
      const facts = dueFacts(issue, chain, at)
      expect(facts.length > 0).toBe(issue.nextDueAt !== null && issue.nextDueAt <= at)
      const settled = appended(issue, facts)
      expect(dueFacts(settled, chain, at)).toEqual([])
      expect(settled.nextDueAt === null || settled.nextDueAt > at).toBe(true)
      // Another host whose clock is behind finds nothing either.
      expect(dueFacts(settled, chain, at - later)).toEqual([])
      if (issue.nextDueAt !== null) expect(dueFacts(issue, chain, issue.nextDueAt - 1)).toEqual([])
    }),
    runs,
  )
})

test('a sweep escalates at most one tier, and never a district issue', () => {
  fc.assert(
    fc.property(lives, moments, ({ issue, now }, later) => {
      const up = dueFacts(issue, chain, now + later).filter(fact => fact.kind === 'escalated')
      expect(up.length).toBeLessThanOrEqual(issue.standing.tier === 'district' ? 0 : 1)
      for (const fact of up) expect(fact.from).toBe(issue.standing.tier)
    }),
    runs,
  )
})

test('sweeps in any number and order escalate at most once for each breach, and never before it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -DAY, max: 60 * DAY }), { maxLength: 40 }), offsets => {
      let issue = raised()
      let escalations = 0
      for (const offset of offsets) {
        const now = issue.raisedAt + offset
        for (const fact of dueFacts(issue, chain, now)) {
          if (fact.kind === 'escalated') {
            escalations += 1
            expect(issue.deadlines.respondBy ?? Infinity).toBeLessThan(now)
          }
          issue = evolve(issue, fact, issue.id)
        }
      }
      expect(escalations).toBe(issue.climbed.length - 1)
      expect(escalations).toBeLessThanOrEqual(2)
    }),
    runs,
  )
})

test('an open issue always has somebody who can act on it', () => {
  fc.assert(
    fc.property(lives, ({ issue, now }) => {
      const open = ['submitted', 'accepted', 'handling', 'handled'].includes(issue.state)
      const able = actors.some(who => nextActions(issue, personOf(who), now).some(action => isWorkOf(action)))
      expect(able).toBe(open)
    }),
    runs,
  )
})

/** Takes one of these actions by whoever can, the first that can be taken. */
const taken = (issue: Issue, wanted: readonly IssueAction[], now: number): Issue => {
  const found = wanted
    .flatMap(action => actors.map(who => attempt(action, issue, who, now)))
    .find(decision => decision.ok)
  if (found?.ok !== true) throw new Error(`stuck: ${issue.state}, ${JSON.stringify(issue.standing)}`)
  return appended(issue, found.facts)
}

test('no open issue is stuck: a few steps lead each to its end', () => {
  const wayOut: Partial<Record<Issue['state'], readonly IssueAction[]>> = {
    submitted: ['dispatchIssue'],
    accepted: ['resumeIssue', 'dispatchIssue'],
    handling: ['resumeIssue', 'reachMilestone', 'handleIssue'],
    handled: ['confirmIssue'],
  }
  fc.assert(
    fc.property(lives, ({ issue, now }) => {
      let at = issue
      for (let steps = 0; !endedStates.includes(at.state); steps += 1) {
        if (steps > 60) throw new Error(`goes round in ${at.state}`)
        const paused = at.pause !== null && at.state === 'submitted' ? (['resumeIssue'] as const) : []
        at = taken(at, [...paused, ...(wayOut[at.state] ?? [])], now)
      }
      expect(endedStates).toContain(at.state)
    }),
    runs,
  )
})

test('a refusal, and a decision too, leaves the issue as it was', () => {
  fc.assert(
    fc.property(lives, fc.constantFrom(...actors), ({ issue, now }, who) => {
      const before = JSON.stringify(issue)
      for (const action of actions) attempt(action, issue, who, now)
      expect(JSON.stringify(issue)).toBe(before)
    }),
    runs,
  )
})

test('a deadline moves by the end of a pause or by arriving somewhere anew, and by nothing else', () => {
  const movers = ['resumed', 'escalated', 'returned', 'reopened', 'appealed', 'unmerged']
  fc.assert(
    fc.property(lives, ({ facts }) => {
      facts.reduce<Issue | null>((before, fact) => {
        const after = evolve(before, fact, 'i1')
        for (const deadline of ['respondBy', 'resolveBy'] as const) {
          const [was, is] = [before?.deadlines[deadline] ?? null, after.deadlines[deadline]]
          if (before !== null && is !== null && is !== was) expect(movers).toContain(fact.kind)
        }
        return after
      }, null)
    }),
    runs,
  )
})

test('stored facts of today are replayed as they are, one by one', () => {
  fc.assert(
    fc.property(lives, ({ issue, facts }) => {
      const again = facts.reduce<Issue | null>(
        (before, fact) => replay(before, currentIssueFact(fact, before), 'i1'),
        null,
      )
      expect(again).toEqual(issue)
    }),
    runs,
  )
})

test('what the district supervises is closed by nobody but its reporter', () => {
  fc.assert(
    fc.property(lives, moments, ({ issue, now }, later) => {
      const closing = dueFacts(issue, chain, now + later).some(({ kind }) => kind === 'closedUnconfirmed')
      expect(closing && isSupervised(issue)).toBe(false)
    }),
    runs,
  )
})

test('message ids are repeatable, apart from each other, and fit beside the receiver in a document id', () => {
  fc.assert(
    fc.property(lives, ({ issue, facts }) => {
      const numbered = facts.map((fact, index) => ({ fact, index }))
      const messages = messagesFor(issue, numbered)
      expect(messagesFor(issue, numbered)).toEqual(messages)
      expect(new Set(messages.map(message => message.id)).size).toBe(messages.length)
      for (const { id } of messages) expect(id).toMatch(/^i1:\d+:[0-9a-z]{1,14}$/)
    }),
    runs,
  )
})
