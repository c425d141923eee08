import { firstOf, type First } from '../../organisation/twoPeople'
import type { Ruling, RulingFact, RulingState } from './Ruling'
import { stateAfter, stateNamed } from './rulingGraph'

const whoSaid = ({ by }: RulingFact, id: string): First => {
  if (by.kind !== 'person') throw new Error(`ruling ${id} was said by nobody`)
  return firstOf(by)
}

const after = (before: Ruling | null, fact: RulingFact, id: string, state: RulingState): Ruling => {
  const { at } = fact
  const said = whoSaid(fact, id)
  if (fact.kind === 'proposed') {
    const nothingYet = { second: null, secondNote: null, confirmedAt: null }
    return { ...fact.terms, ...nothingYet, id, state, first: said, proposedAt: at, updatedAt: at }
  }
  if (before === null) throw new Error(`ruling ${id} does not begin with being proposed`)
  return {
    ...before,
    state,
    second: said,
    secondNote: fact.kind === 'confirmed' ? fact.note : fact.reason,
    confirmedAt: fact.kind === 'confirmed' ? at : null,
    // Hosts' clocks differ a little: time in it never runs backwards.
    updatedAt: Math.max(before.updatedAt, at),
  }
}

/**
 * Applies one more fact to a ruling.
 * @throws Error when the fact cannot follow
 */
export const evolveRuling = (before: Ruling | null, fact: RulingFact, id: string): Ruling =>
  after(before, fact, id, stateAfter(before?.state ?? null, fact.kind))

/**
 * Applies one more stored fact to a ruling, whether or not the graph of today would let it follow.
 * @throws Error when it does not begin with being proposed
 */
export const replayRuling = (before: Ruling | null, fact: RulingFact, id: string): Ruling =>
  after(before, fact, id, stateNamed(before?.state ?? null, fact.kind))
