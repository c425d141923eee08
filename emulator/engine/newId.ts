import { randomBytes } from 'node:crypto'

const REVISION_DIGITS = 12
const COUNTER_DIGITS = 8
const RANDOM_BYTES = 6
const MOST_COUNTED = 2 ** 32

/**
 * Makes ids of the form that CloudBase gives, 32 hexadecimal digits, that sort as they were made: by the revision of the
 * data, which every process on it shares, then by a count within this one. So unsorted reads give documents in the order
 * in which they were inserted, as MongoDB does.
 * @param revision the revision that the data has now
 */
export function idMaker(revision: () => number): () => string {
  let counter = 0
  return () => {
    counter = (counter + 1) % MOST_COUNTED
    const digits = (value: number, width: number) => value.toString(16).padStart(width, '0')
    return (
      digits(revision(), REVISION_DIGITS) +
      digits(counter, COUNTER_DIGITS) +
      randomBytes(RANDOM_BYTES).toString('hex')
    )
  }
}
