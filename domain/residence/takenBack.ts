import type { Actor } from '../kernel/Actor'
import type { Claim, ClaimFact } from './claims/Claim'
import { isApproved } from './claims/graph'
import { isInForce } from './proxies/graph'
import type { Proxy, ProxyFact } from './proxies/Proxy'

/** Why a ballot is set aside whose approval somebody concerned has contested: a code, the words are in `copy`. */
export const disputedWords = 'linkDisputed'

/** By whom an approval was taken back, and why. */
export interface TakenBackBy {
  readonly actor: Actor
  readonly reason: string
}

const lastOf = <Fact extends { readonly kind: string }, Kind extends Fact['kind']>(
  facts: readonly Fact[],
  kind: Kind,
): Extract<Fact, { readonly kind: Kind }> | undefined =>
  facts.findLast((fact): fact is Extract<Fact, { readonly kind: Kind }> => fact.kind === kind)

/** Contested while it held, and not found right since. */
const contested = (facts: readonly (ClaimFact | ProxyFact)[], holds: boolean): TakenBackBy | null => {
  const since = facts.slice(facts.findLastIndex(({ kind }) => kind === 'approved') + 1)
  const fact = holds ? undefined : since.find(({ kind }) => kind === 'disputed')
  return fact ? { actor: fact.by, reason: disputedWords } : null
}

/**
 * Finds by whom what a claim had brought was taken back so that ballots go with it: contested, or revoked by offices. Null where
 * it holds, or has ended otherwise: who moved out or sold had voted rightly.
 */
export const claimTakenBack = (
  { state, ending }: Pick<Claim, 'state' | 'ending'>,
  facts: readonly ClaimFact[],
): TakenBackBy | null => {
  if (state !== 'ended') return contested(facts, isApproved({ state }))
  const fact = ending === 'revoked' ? lastOf(facts, 'ended') : undefined
  return fact ? { actor: fact.by, reason: fact.reason } : null
}

/** Finds the same of an authorisation. Null also where either side has ended it: that is for what is to come. */
export const proxyTakenBack = (
  { state }: Pick<Proxy, 'state'>,
  facts: readonly ProxyFact[],
): TakenBackBy | null => {
  const fact = state === 'revoked' ? lastOf(facts, 'revoked') : undefined
  if (fact?.side === 'office') return { actor: fact.by, reason: fact.reason }
  return state === 'ended' ? null : contested(facts, isInForce({ state }))
}
