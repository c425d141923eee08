import { statesOf, type Step } from '../kernel/stateGraph'
import type { FactOf } from '../kernel/fact'
import { issueGraph, type IssueFact, type IssueFactKind, type IssueState } from './Issue'

type Graph = typeof issueGraph

/** The kinds of fact that are words of how it goes. */
export type WordKind = {
  [Kind in IssueFactKind]: Graph[Kind] extends { readonly isWord: true } ? Kind : never
}[IssueFactKind]

const {
  mayFollow: mayFollowState,
  stateNamed,
  statesBefore,
  statesBesides,
} = statesOf<IssueState, IssueFactKind>('an issue', issueGraph)

/** `stateNamed` tells the state that a stored fact led to; the others are told in `statesOf`. */
export { stateNamed, statesBefore, statesBesides }

const stepOf = (kind: IssueFactKind): Step<IssueState> & { whilePaused?: 'too' | 'only' } => issueGraph[kind]

/** Tells whether `kind` may be the next fact of an issue. */
export const mayFollow = (
  issue: { readonly state: IssueState; readonly pause: object | null },
  kind: IssueFactKind,
): boolean => {
  const { whilePaused } = stepOf(kind)
  return (
    mayFollowState(issue.state, kind) &&
    (issue.pause === null ? whilePaused !== 'only' : whilePaused !== undefined)
  )
}

/** The kinds of fact that an issue waits for while it is not over. */
export const keepingOpen: readonly IssueFactKind[] = (Object.keys(issueGraph) as IssueFactKind[]).filter(
  kind => !('afterwards' in issueGraph[kind]),
)

/** Tells whether a fact is a word of how the work goes: see `issueGraph`. */
export const isWord = (fact: IssueFact): fact is FactOf<IssueFact, WordKind> =>
  'isWord' in issueGraph[fact.kind]
