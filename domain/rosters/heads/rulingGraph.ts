import { statesOf, type StateGraph } from '../../kernel/stateGraph'
import type { RulingFact, RulingState } from './Ruling'

/** Which fact may follow in which state, and the state that it makes. */
const rulingGraph = {
  proposed: { from: [null], to: 'proposed' },
  confirmed: { from: ['proposed'], to: 'confirmed' },
  refused: { from: ['proposed'], to: 'refused' },
} as const satisfies StateGraph<RulingState, RulingFact['kind']>

const { mayFollow, stateAfter, stateNamed, statesBefore, statesMadeBy } = statesOf<
  RulingState,
  RulingFact['kind']
>('a ruling on heads', rulingGraph)
export { mayFollow, stateAfter, stateNamed }

/** Those that wait for the second word. */
export const waitingRulings = statesBefore('confirmed')
/** Those that two people agree on. */
export const rulingsInForce = statesMadeBy('confirmed')
