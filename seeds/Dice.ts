/**
 * Reproducible chance: the same seed and stream name always give the same numbers, and each part of the
 * demonstration draws from a stream of its own, so that a change in one does not shift the others.
 */
export interface Dice {
  /** A whole number, 0 ≤ n < below. */
  below(below: number): number
  pick<T>(choices: readonly T[]): T
  /** True with a probability of `percent` in a hundred. */
  chance(percent: number): boolean
  /** So many hexadecimal digits. */
  hex(digits: number): string
}

const GOLDEN_STEP = 0x9e3779b9

const hashOf = (name: string): number => {
  let hash = 0x811c9dc5
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** Not for anything secret: 32 bits of state. */
export const createDice = (seed: number, stream: string): Dice => {
  let state = (hashOf(stream) ^ Math.imul(seed | 0, GOLDEN_STEP)) | 0
  const next = (): number => {
    state = (state + GOLDEN_STEP) | 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  const below = (limit: number): number => Math.floor((next() / 0x1_0000_0000) * limit)
  return {
    below,
    pick: choices => {
      const choice = choices[below(choices.length)]
      if (choice === undefined) throw new RangeError('Nothing to pick from')
      return choice
    },
    chance: percent => below(100) < percent,
    hex: digits => {
      let text = ''
      while (text.length < digits) text += next().toString(16).padStart(8, '0')
      return text.slice(0, digits)
    },
  }
}
