import { statesOf, type StateGraph } from '../kernel/stateGraph'
import type { VoteFact, VoteStage } from './Vote'

/** The whole life of a vote. A prolonged one stays open. */
export const stageGraph = {
  proposed: { from: [null], to: 'draft' },
  announced: { from: ['draft'], to: 'announced' },
  opened: { from: ['announced'], to: 'open' },
  extended: { from: ['open'], to: 'open' },
  ballotSetAside: { from: ['open'], to: 'open' },
  closed: { from: ['open'], to: 'closed' },
  counted: { from: ['closed'], to: 'provisional' },
  finalised: { from: ['provisional'], to: 'final' },
  annulled: { from: ['draft', 'announced', 'open', 'closed', 'provisional'], to: 'annulled' },
} as const satisfies StateGraph<VoteStage, VoteFact['kind']>

/** `stateAfter` tells the stage that a fact leads to, `stateNamed` the one that a stored fact led to. */
export const {
  mayFollow,
  stateAfter: stageAfter,
  stateNamed: stageNamed,
} = statesOf<VoteStage, VoteFact['kind']>('a vote', stageGraph)

/** The stages in which somebody may still be authorised for a vote: it is planned, or ballots can still be cast. */
export const stagesBeforeClosing: readonly VoteStage[] = ['draft', 'announced', 'open']

/** The stages in which a vote's list of voters changes with who owns what: a draft has none yet. */
export const stagesUnderWay: readonly VoteStage[] = ['announced', 'open']
