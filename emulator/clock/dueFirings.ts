import type { Trigger } from './Trigger'

/** A trigger and the instant at which it was due, in milliseconds since 1970. */
export interface Firing {
  readonly trigger: Trigger
  readonly at: number
}

/** Lists one firing for each trigger that was due at least once in `(from, to]`: its last, in the order of time. */
export function lastFirings(triggers: readonly Trigger[], from: number, to: number): Firing[] {
  return inOrder(
    triggers.flatMap(trigger => {
      const at = trigger.lastWithin(from, to)
      return at === null ? [] : [{ trigger, at }]
    }),
  )
}

/** Lists every firing in `(from, to]` in the order of time, the first `cap` of them. */
export function eachFiring(triggers: readonly Trigger[], from: number, to: number, cap: number): Firing[] {
  const firings: Firing[] = []
  let upcoming = triggers.flatMap(trigger => nextFiring(trigger, from, to))
  while (firings.length < cap) {
    const [first, ...others] = inOrder(upcoming)
    if (first === undefined) break
    firings.push(first)
    upcoming = [...others, ...nextFiring(first.trigger, first.at, to)]
  }
  return firings
}

function nextFiring(trigger: Trigger, after: number, to: number): Firing[] {
  const at = trigger.nextAfter(after)
  return at === null || at > to ? [] : [{ trigger, at }]
}

function inOrder(firings: readonly Firing[]): Firing[] {
  return [...firings].sort((a, b) => a.at - b.at)
}
