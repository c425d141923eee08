import type { VoteFact, VoteStage } from './Vote'

/** From which stages a fact may follow, and where it leads; `null` is before the vote exists. */
export interface Step {
  readonly from: readonly (VoteStage | null)[]
  readonly to: VoteStage
}

/** The whole life of a vote. A prolonged one stays open. */
export const stageGraph = {
  proposed: { from: [null], to: 'draft' },
  announced: { from: ['draft'], to: 'announced' },
  opened: { from: ['announced'], to: 'open' },
  extended: { from: ['open'], to: 'open' },
  closed: { from: ['open'], to: 'closed' },
  counted: { from: ['closed'], to: 'provisional' },
  finalised: { from: ['provisional'], to: 'final' },
  annulled: { from: ['draft', 'announced', 'open', 'closed', 'provisional'], to: 'annulled' },
} as const satisfies Readonly<Record<VoteFact['kind'], Step>>

/**
 * The stage that a fact leads to.
 * @throws Error when the fact cannot follow here: the facts are damaged, or a rule let it through.
 */
export const stageAfter = (stage: VoteStage | null, kind: VoteFact['kind']): VoteStage => {
  const step: Step = stageGraph[kind]
  if (!step.from.includes(stage)) throw new Error(`A vote in stage ${String(stage)} cannot be ${kind}`)
  return step.to
}
