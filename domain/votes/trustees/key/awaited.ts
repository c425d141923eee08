import { trusteeNumbers } from '../ceremony'
import type { Trustee } from './nameTrustees'
import type { VoteKey } from './VoteKey'

const isDone = (key: VoteKey, { number }: Trustee): boolean => {
  switch (key.state) {
    case 'dealing':
      return key.dealings.some(({ trustee }) => trustee === number)
    case 'sealing':
      return key.sealed.some(({ from }) => from === number)
    case 'holding':
      return key.held.includes(number)
    case 'ready':
      return key.openings.some(({ trustee }) => trustee === number)
    case 'opened':
      return true
  }
}

/**
 * Lists the trustees whose turn it is: all who have not done the present step. Of a key that is ready these are those who
 * have not opened, once the vote is closed; before that nobody is waited for.
 */
export const awaited = (key: VoteKey, isClosed: boolean): readonly Trustee[] =>
  key.state === 'ready' && !isClosed ? [] : key.trustees.filter(trustee => !isDone(key, trustee))

/** Tells whether a vote whose ballots are encrypted may open: all three have shown that they hold their share. */
export const isKeyReady = ({ state, held }: VoteKey): boolean =>
  state === 'ready' && held.length === trusteeNumbers.length
