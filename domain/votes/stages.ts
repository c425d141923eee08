import { statesOf, type StateGraph } from '../kernel/stateGraph'
import type { VoteFact, VoteStage } from './Vote'

/** The whole life of a vote. A prolonged one stays open. */
export const stageGraph = {
  proposed: { from: [null], to: 'draft' },
  announced: { from: ['draft'], to: 'announced' },
  // Nobody knows yet how many the owners are: it opens when that is decided.
  openingWaits: { from: ['announced'], to: 'announced' },
  opened: { from: ['announced'], to: 'open' },
  extended: { from: ['open'], to: 'open' },
  ballotSetAside: { from: ['open'], to: 'open' },
  closed: { from: ['open'], to: 'closed' },
  counted: { from: ['closed'], to: 'provisional' },
  // The count does not wait for it, and the result may be final, or void, before it is done.
  recordPublished: { from: ['provisional', 'final', 'annulled'], to: {} },
  finalised: { from: ['provisional'], to: 'final' },
  objected: { from: ['provisional'], to: 'provisional' },
  objectionWithdrawn: { from: ['provisional'], to: 'provisional' },
  objectionAnswered: { from: ['provisional'], to: 'provisional' },
  objectionPassedUp: { from: ['provisional'], to: 'provisional' },
  annulmentAsked: { from: ['provisional'], to: 'provisional' },
  annulmentDeclined: { from: ['provisional'], to: 'provisional' },
  annulled: { from: ['draft', 'announced', 'open', 'closed', 'provisional'], to: 'annulled' },
} as const satisfies StateGraph<VoteStage, VoteFact['kind']>

const {
  stateAfter: stageAfter,
  stateNamed: stageNamed,
  statesBefore: stagesBefore,
  statesBesides: stagesBesides,
} = statesOf<VoteStage, VoteFact['kind']>('a vote', stageGraph)

/** `stageAfter` tells the stage that a fact leads to, `stageNamed` the one that a stored fact led to. */
export { stageAfter, stageNamed }

/** The stages in which ballots are cast. */
export const stagesOpen = stagesBefore('closed')

/** The stages before that: it is planned, and talked about. */
export const stagesBeforeOpening = stagesBefore('announced', 'opened')

/** The stages in which somebody may still be authorised for a vote: it is planned, or ballots can still be cast. */
export const stagesBeforeClosing = [...stagesBeforeOpening, ...stagesOpen]

/** The stages in which nobody can cast any more. */
export const stagesAfterClosing = stagesBesides(...stagesBeforeClosing)

/** The stages in which a vote is discussed, and its voters change with who owns what: a draft has neither yet. */
export const stagesUnderWay = stagesBefore('opened', 'closed')
