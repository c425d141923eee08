import type { IssueState } from './Issue'
import { keepingOpen, statesBefore, statesBesides } from './stateGraph'

/** States in which somebody still has to do something; `handled` waits for the reporter. */
export const openStates: readonly IssueState[] = statesBefore(...keepingOpen)
/** States in which an issue is over: nothing happens to it unless its reporter, or a correction, says more. */
export const endedStates: readonly IssueState[] = statesBesides(...openStates)

/** States in which it waits to be accepted, in which it was accepted and is worked on, and in which its clocks run. */
export const waitingStates: readonly IssueState[] = statesBefore('accepted')
export const inWorkStates: readonly IssueState[] = statesBefore('handled')
export const runningStates: readonly IssueState[] = [...waitingStates, ...inWorkStates]
/** States in which the reporter is to say whether it is solved. */
export const unconfirmedStates: readonly IssueState[] = statesBefore('confirmed')
