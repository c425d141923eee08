import type { Actor } from '../../kernel/Actor'
import type { DomainRefusal, Instant } from '../../kernel/decision'
import type { Handler, Issue } from '../Issue'
import { mayFollow } from '../stateGraph'
import type { Whistle, WhistleStep } from './facts'

const isOf = ({ called }: Whistle, actor: Actor): boolean =>
  actor.kind === 'person' && called.orgUnitId === actor.orgUnitId && called.role === actor.role

/** Finds the whistle by which somebody's post was called last; null where it was not. */
export const whistleOf = ({ whistles }: Pick<Issue, 'whistles'>, actor: Actor): Whistle | null =>
  whistles.findLast(whistle => isOf(whistle, actor)) ?? null

/** Names a post, as an index of the database finds it. */
export const postName = ({ role, orgUnitId }: Pick<Handler, 'role' | 'orgUnitId'>): string =>
  `${role}@${orgUnitId}`

const isWaitedFor = ({ step }: Whistle): boolean => step === 'reportIn' || step === 'answer'

/** Names the posts that have been called and have not answered yet. */
export const calledNow = (issue: Pick<Issue, 'whistles' | 'state' | 'pause'>): readonly string[] =>
  mayFollow(issue, 'whistleAnswered')
    ? issue.whistles.filter(isWaitedFor).map(({ called }) => postName(called))
    : []

/** Tells why somebody's post cannot take one of these steps now; null when it can. */
export const whyNotStep = (
  issue: Issue,
  actor: Actor,
  ...steps: readonly WhistleStep[]
): DomainRefusal | null => {
  const step = whistleOf(issue, actor)?.step ?? null
  return step !== null && steps.includes(step) ? null : 'wrong-state'
}

/** A step of a whistle that is late, or will be. */
export interface WhistleClock {
  readonly whistleId: string
  readonly step: WhistleStep
  readonly due: Instant
}

/** Lists the steps that are due and were not noted as late, soonest first; none while the case stands still. */
export const whistleClocks = (issue: Pick<Issue, 'whistles' | 'state' | 'pause'>): readonly WhistleClock[] =>
  mayFollow(issue, 'whistleLate')
    ? issue.whistles
        .flatMap(({ id, step, due, late }) =>
          step === null || due === null || late.includes(step) ? [] : [{ whistleId: id, step, due }],
        )
        .sort((one, other) => one.due - other.due)
    : []
