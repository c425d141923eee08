import { theClock } from '../../kernel/Actor'
import type { Instant } from '../../kernel/decision'
import { arrivalAt } from '../deadlines'
import type { Issue, IssueFact } from '../Issue'
import { mayFollow } from '../stateGraph'
import type { TierChain } from '../tierChain'

interface Around {
  readonly chain: TierChain
  readonly now: Instant
}

/** What a fact of the issue that goes on for both says to one that was merged into it. */
const said = (fact: IssueFact, merged: Issue, { chain, now }: Around): IssueFact | null => {
  // Nobody learns from the one case who reported the other.
  const made = { at: now, by: theClock }
  switch (fact.kind) {
    case 'handled': {
      const { note, evidence, confirmBy } = fact
      return { ...made, kind: 'handledTogether', note, evidence, confirmBy }
    }
    case 'rejected':
    case 'withdrawn': {
      const reason = fact.kind === 'rejected' ? fact.reason : ''
      const arrival = arrivalAt(chain, merged.standing.tier, merged, now)
      return { ...made, kind: 'unmerged', why: 'otherEnded', reason, arrival }
    }
    case 'reopened': {
      const { mergedInto } = merged
      if (mergedInto === null) return null
      return {
        ...made,
        kind: 'merged',
        v: 2,
        into: mergedInto.issueId,
        number: mergedInto.number,
        reason: '',
      }
    }
    default:
      return null
  }
}

/**
 * Decides what happens to an issue that was merged into another when facts are appended to that one: it is handled with
 * it, for its own reporter to confirm; merged again where that one is reopened before they have; and on its own again
 * where that one ends otherwise.
 */
export const goesTogether = (
  merged: Issue,
  facts: readonly IssueFact[],
  around: Around,
): readonly IssueFact[] =>
  facts.flatMap(fact => {
    const follows = said(fact, merged, around)
    return follows !== null && mayFollow(merged, follows.kind) ? [follows] : []
  })

/** Decides what the other of two merged issues notes when one of them goes its own way again. */
export const released = (
  { id, number }: Pick<Issue, 'id' | 'number'>,
  other: Issue,
  facts: readonly IssueFact[],
): readonly IssueFact[] =>
  other.absorbed.some(({ issueId }) => issueId === id)
    ? facts
        .filter(({ kind }) => kind === 'unmerged' || kind === 'reopened')
        .map(({ at, by }) => ({ kind: 'released', at, by, issueId: id, number }))
    : []
