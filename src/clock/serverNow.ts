import type { Instant } from '#domain/kernel/decision'

/** How far the server's clock is ahead of the phone's, in ms. */
let ahead = 0
const listeners = new Set<() => void>()

/** From this difference on (ms) what is shown may be wrong: whoever shows the time hears of it. */
const NOTICED_MS = 1_000

/**
 * The present, as the server counts it: what has begun, ended or is left to somebody never follows the phone's own
 * clock, which its owner may have set as they like. Until the first answer the phone's is all there is.
 */
export const serverNow = (): Instant => Date.now() + ahead

/** Calls `listener` whenever the present turns out to be another; returns how to stop. */
export const listenToClock = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Begins a question to the server. The server takes its instant somewhere between question and answer, so the
 * difference of the clocks lies between two bounds; one that is known and lies there stays, or every answer would move
 * the time a little.
 *
 * @returns what takes the instant of the answer, as soon as it is there
 */
export const askTheTime = (): ((at: Instant) => void) => {
  const asked = Date.now()
  return at => {
    const answered = Date.now()
    const known = Math.min(Math.max(ahead, at - answered), at - asked)
    const noticed = Math.abs(known - ahead) >= NOTICED_MS
    ahead = known
    if (noticed)
      listeners.forEach(listener => {
        listener()
      })
  }
}
