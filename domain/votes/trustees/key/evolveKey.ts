import { trusteeNumbers } from '../ceremony'
import { keyStateAfter, type KeyFact, type KeyState, type VoteKey } from './VoteKey'

const all = trusteeNumbers.length
/** Two of three open, and so one may be lost. */
const enough = 2

/** The state after a fact: where the last one has done a step, the next one begins. */
const advanced = (key: VoteKey): KeyState => {
  switch (key.state) {
    case 'dealing':
      return key.dealings.length === all ? 'sealing' : 'dealing'
    case 'sealing':
      return key.sealed.length === all * (all - 1) ? 'holding' : 'sealing'
    case 'holding':
      return key.held.length === all ? 'ready' : 'holding'
    case 'ready':
      return key.openings.length === enough ? 'opened' : 'ready'
    case 'opened':
      return 'opened'
  }
}

const begun = (fact: Extract<KeyFact, { kind: 'trusteesNamed' }>): VoteKey => ({
  ...{ voteId: fact.voteId, trustees: fact.trustees, dealings: [], sealed: [], held: [], openings: [] },
  ...{ restarts: 0, state: 'dealing', updatedAt: fact.at },
})

const applied = (key: VoteKey, fact: Exclude<KeyFact, { kind: 'trusteesNamed' }>): VoteKey => {
  switch (fact.kind) {
    case 'dealt': {
      const dealings = [...key.dealings, fact.dealing].sort((one, other) => one.trustee - other.trustee)
      return { ...key, dealings }
    }
    case 'sharesSealed':
      return { ...key, sealed: [...key.sealed, ...fact.sealed] }
    case 'shareHeld':
      return { ...key, held: [...key.held, fact.trustee].sort((one, other) => one - other) }
    case 'shareContested':
      return { ...key, dealings: [], sealed: [], held: [], restarts: key.restarts + 1 }
    case 'sumsOpened':
      return { ...key, openings: [...key.openings, fact.opening] }
  }
}

/**
 * Applies one more fact to the key of a vote.
 * @throws Error when the fact cannot follow
 */
export const evolveKey = (key: VoteKey | null, fact: KeyFact): VoteKey => {
  const state = keyStateAfter(key?.state ?? null, fact.kind)
  if (fact.kind === 'trusteesNamed') return begun(fact)
  if (key === null) throw new Error('A key begins with its trustees')
  const changed = { ...applied(key, fact), state, updatedAt: fact.at }
  return { ...changed, state: advanced(changed) }
}
