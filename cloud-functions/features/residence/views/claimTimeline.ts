import type { ClaimDetail } from '#contracts/residence/decisions'
import { maskName } from '#domain/organisation/masking'
import type { Claim, ClaimFact } from '#domain/residence/claims/Claim'

const textOf = (fact: ClaimFact): string | null => {
  switch (fact.kind) {
    case 'claimed':
    case 'approved':
    case 'firstApproved':
      return fact.note || null
    case 'refused':
    case 'appealed':
    case 'ended':
    case 'revocationAsked':
    case 'revocationDropped':
      return fact.reason || null
    case 'guardianConsented':
    case 'disputed':
    case 'revocationDisputed':
    case 'withdrawn':
    case 'restored':
      return null
  }
}

/** Officials by the name they act under, the claimant in full, other residents masked; nothing for the clock. */
export const claimTimeline = (facts: readonly ClaimFact[], { claimant }: Claim): ClaimDetail['timeline'] =>
  facts.map(fact => {
    const { by } = fact
    const isInFull = by.kind === 'person' && (by.role !== 'resident' || by.personId === claimant.personId)
    const name = by.kind === 'person' ? by.name : ''
    return {
      kind: fact.kind,
      at: fact.at,
      by: isInFull ? name : maskName(name),
      text: textOf(fact),
    }
  })
