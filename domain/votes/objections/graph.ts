import { statesOf, type StateGraph } from '../../kernel/stateGraph'
import type { ObjectionFact, ObjectionState } from './Objection'

/** The whole life of an objection. With a vote that falls it ends too, see `fold`. */
const objectionGraph = {
  objected: { from: [null], to: 'open' },
  objectionWithdrawn: { from: ['open'], to: 'withdrawn' },
  objectionAnswered: { from: ['open'], to: 'answered' },
  objectionPassedUp: { from: ['open', 'answered', 'annulling'], to: { answered: 'open' } },
  annulmentAsked: { from: ['open'], to: 'annulling' },
  annulmentDeclined: { from: ['annulling'], to: 'open' },
} as const satisfies StateGraph<ObjectionState, ObjectionFact['kind']>

const { mayFollow, stateAfter, stateNamed, statesBefore } = statesOf<ObjectionState, ObjectionFact['kind']>(
  'an objection',
  objectionGraph,
)
export { mayFollow, stateAfter, stateNamed }

const statesUnsettled = statesBefore('objectionAnswered', 'annulmentDeclined')

/** Tells whether an office has still to answer. */
export const isUnsettled = ({ state }: { readonly state: ObjectionState }): boolean =>
  statesUnsettled.includes(state)
