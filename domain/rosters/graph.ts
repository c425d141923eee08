import { statesOf, type StateGraph } from '../kernel/stateGraph'
import type { RosterImportFact, RosterState } from './RosterImport'

/** Which fact may follow in which state, and the state that it makes. */
const rosterGraph = {
  previewed: { from: [null], to: 'previewed' },
  firstConfirmed: { from: ['previewed'], to: 'toConfirm' },
  lineDisputed: { from: ['toConfirm'], to: {} },
  confirmed: { from: ['previewed', 'toConfirm'], to: 'applying' },
  applied: { from: ['applying'], to: 'applied' },
  undoAsked: { from: ['applied'], to: {} },
  undoBegun: { from: ['applied'], to: 'undoing' },
  undone: { from: ['undoing'], to: 'undone' },
  dropped: { from: ['previewed', 'toConfirm'], to: 'dropped' },
  // The import stays what it was; only its lines are gone.
  linesForgotten: { from: ['applied', 'undone'], to: {} },
} as const satisfies StateGraph<RosterState, RosterImportFact['kind']>

const { stateAfter, stateNamed, statesBefore } = statesOf<RosterState, RosterImportFact['kind']>(
  'a roster import',
  rosterGraph,
)
export { stateAfter, stateNamed }

const underWay = statesBefore('applied', 'undone')
const over = statesBefore('linesForgotten')

/** Tells whether lines of an import are being written, or taken back. */
export const isUnderWay = ({ state }: { readonly state: RosterState }): boolean => underWay.includes(state)

/** Tells whether all lines of an import have been written, or taken back. */
export const isOver = ({ state }: { readonly state: RosterState }): boolean => over.includes(state)
