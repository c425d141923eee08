import { personIn } from '../../kernel/Actor'
import type { Claim, ClaimFact, ClaimState } from './Claim'
import { firstOf, type First } from '../../organisation/twoPeople'
import { isApproved, stateAfter, stateNamed } from './graph'

/** Raised whenever the same facts make another claim than before, or a fact gets another shape. */
export const claimFoldVersion = 2

type Claimed = Extract<ClaimFact, { kind: 'claimed' }>

const untouched = {
  first: null,
  chosen: null,
  shown: null,
  disputedAt: null,
  confirmedAt: null,
} as const

const firstBy = ({ by }: ClaimFact): First | null => (by.kind === 'person' ? firstOf(by) : null)

const begun = (fact: Claimed, id: string): Claim => ({
  id,
  unit: fact.unit,
  claimant: fact.claimant,
  as: fact.as,
  evidence: fact.evidence,
  ...(fact.papersRemoved === undefined ? {} : { papersRemoved: fact.papersRemoved }),
  note: fact.note,
  under14: fact.under14,
  guardianId: null,
  until: fact.until,
  match: fact.match,
  state: 'submitted',
  office: fact.office,
  reason: null,
  refusedBy: null,
  appealReason: null,
  ...untouched,
  ending: null,
  claimedAt: fact.at,
  updatedAt: fact.at,
  nextDueAt: null,
})

const applied = (claim: Claim, fact: Exclude<ClaimFact, Claimed>): Claim => {
  switch (fact.kind) {
    case 'guardianConsented':
      return { ...claim, guardianId: fact.guardianId }
    case 'firstApproved': {
      const { match, office, shown, rosterOwner, rosterOwnerName } = fact
      const chosen = { rosterOwner, rosterOwnerName }
      return { ...claim, match, office, shown, chosen, first: firstBy(fact), reason: null }
    }
    case 'approved':
      return { ...claim, match: fact.match, reason: null, disputedAt: null, confirmedAt: fact.at }
    case 'disputed':
      return { ...claim, office: fact.office, disputedAt: fact.at, first: null }
    case 'revocationAsked': {
      const { office, shown, reason } = fact
      return { ...claim, office, shown, reason, first: firstBy(fact), disputedAt: null }
    }
    case 'revocationDisputed':
      return { ...claim, office: fact.office, disputedAt: fact.at }
    case 'revocationDropped':
      return { ...claim, ...untouched, confirmedAt: claim.confirmedAt, reason: null }
    case 'refused':
      return {
        ...claim,
        reason: fact.reason,
        refusedBy: claim.refusedBy ?? personIn(fact.by),
      }
    case 'appealed':
      return { ...claim, appealReason: fact.reason, office: fact.office }
    case 'ended':
      return { ...claim, ending: fact.how, reason: fact.reason || claim.reason }
    case 'restored':
      return { ...claim, ending: null }
    case 'withdrawn':
      return claim
  }
}

const after = (claim: Claim | null, fact: ClaimFact, id: string, state: ClaimState): Claim => {
  if (fact.kind === 'claimed') return begun(fact, id)
  if (claim === null) throw new Error(`claim ${id} does not begin with being claimed`)
  return {
    ...applied(claim, fact),
    state,
    // Hosts' clocks differ a little: time in a claim never runs backwards.
    updatedAt: Math.max(claim.updatedAt, fact.at),
    nextDueAt: isApproved({ state }) ? claim.until : null,
  }
}

/**
 * Applies one more fact to a claim.
 * @throws Error when the fact cannot follow (see `claimGraph`)
 */
export const evolveClaim = (claim: Claim | null, fact: ClaimFact, id: string): Claim =>
  after(claim, fact, id, stateAfter(claim?.state ?? null, fact.kind))

/**
 * Applies one more stored fact to a claim, whether or not the graph of today would let it follow.
 * @throws Error when the claim does not begin with being claimed
 */
export const replayClaim = (claim: Claim | null, fact: ClaimFact, id: string): Claim =>
  after(claim, fact, id, stateNamed(claim?.state ?? null, fact.kind))

/**
 * Folds all facts of a claim into it.
 * @throws Error when there is none
 */
export const foldClaim = (id: string, facts: readonly ClaimFact[]): Claim => {
  const claim = facts.reduce<Claim | null>((before, fact) => evolveClaim(before, fact, id), null)
  if (claim === null) throw new Error(`claim ${id} has no facts`)
  return claim
}
