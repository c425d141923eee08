import type { PersonActor } from '#domain/kernel/Actor'
import fc from 'fast-check'
import type { Decision, Instant } from '#domain/kernel/decision'
import { categories, urgencies } from '#domain/issues/categories'
import { dueFacts } from '#domain/issues/dueFacts'
import { evolve } from '#domain/issues/evolve'
import { issueStates, type Issue, type IssueFact } from '#domain/issues/Issue'
import { raise } from '#domain/issues/raise'
import { actionNames, type IssueAction } from '#domain/issues/actions'
import { attempt } from './attempt'
import { as, chain, HOUR, report, tuesday, who } from './given'

export const actors: readonly PersonActor[] = Object.values(who)
export const actions = actionNames
/** What ends a life soon, and what goes on beside it: tried now and then, so that lives get far. */
const rare: readonly IssueAction[] = [
  'withdrawIssue',
  'rejectIssue',
  'mergeIssue',
  'confirmIssue',
  'superviseIssue',
  'askRedaction',
]
/** Rare turns of the handling itself are tried more often than they happen. */
const helpful: readonly IssueAction[] = [
  ...actions.filter(action => !rare.includes(action)),
  'acceptIssue',
  'dispatchIssue',
  'dispatchIssue',
  'dispatchIssue',
  'objectToDispatch',
  'objectToDispatch',
  'handleIssue',
  'handleIssue',
  'reachMilestone',
  'reopenIssue',
  'reopenIssue',
  'reopenIssue',
  'askExclusion',
  'reviewExclusion',
  'appealExclusion',
  'decideExclusion',
  'takeBackReferral',
]

export interface Life {
  readonly issue: Issue
  readonly facts: readonly IssueFact[]
  readonly now: Instant
}

interface Step {
  readonly wait: number
  readonly sweep: boolean
  readonly actor: PersonActor
  readonly action: IssueAction
  readonly choice: number
}
const step: fc.Arbitrary<Step> = fc.record({
  wait: fc.oneof({ weight: 4, arbitrary: fc.nat(6 * HOUR) }, { weight: 1, arbitrary: fc.nat(400 * HOUR) }),
  sweep: fc.boolean(),
  actor: fc.constantFrom(...actors),
  action: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...helpful) },
    { weight: 1, arbitrary: fc.constantFrom(...actions) },
  ),
  choice: fc.nat(700),
})

/** What the first of these does who can; nothing where nobody can. */
const doneBy = (
  these: readonly PersonActor[],
  attempts: (actor: PersonActor) => Decision<IssueFact>,
): readonly IssueFact[] => {
  for (const one of these) {
    const decision = attempts(one)
    if (decision.ok) return decision.facts
  }
  return []
}

/** One step after the other: whoever can do the action does it, the drawn actor before others. */
const lived = (begin: Life, steps: readonly Step[]) =>
  steps.reduce<Life>((life, { wait, sweep, actor, action, choice }) => {
    const now = life.now + wait
    const swept = sweep ? dueFacts(life.issue, chain, now) : []
    const issue = swept.reduce((before, fact) => evolve(before, fact, 'i1'), life.issue)
    const done = doneBy([actor, ...actors], one => attempt(action, issue, one, now, choice))
    return {
      issue: done.reduce((before, fact) => evolve(before, fact, 'i1'), issue),
      facts: [...life.facts, ...swept, ...done],
      now,
    }
  }, begin)

const begun = (category: Issue['category'], urgency: Issue['urgency']): Life => {
  const {
    facts: [fact],
  } = raise({ ...report, category, urgency, text: '请来看看' }, { ...as(who.reporter, tuesday), chain })
  return { issue: evolve(null, fact, 'i1'), facts: [fact], now: tuesday }
}

/** An issue after a random life: who did what when, with and without sweeps of the clock in between. */
export const lives: fc.Arbitrary<Life> = fc
  .tuple(
    fc.constantFrom(...categories),
    fc.constantFrom(...urgencies),
    fc.array(step, { maxLength: 40, size: 'max' }),
  )
  .map(([category, urgency, steps]) => lived(begun(category, urgency), steps))

export const statesSeen = (sample: readonly Life[]): readonly string[] =>
  issueStates.filter(state => sample.some(life => life.issue.state === state))
