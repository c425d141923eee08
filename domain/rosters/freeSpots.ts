import type { Building } from '../organisation/OrgUnit'

/** A rectangle on a compound's plan, in thousandths of its width and height. */
export type Spot = Building['plan']

const whole = 1_000
/** Left free along the edges of the plan, and between two buildings. */
const margin = 50
const gap = 20
/** Where a building may begin: this far apart. */
const step = 10
/** Of its slot in a row a building takes this much, and it is never larger than this. */
const shareOfSlot = 0.68
const largest = { w: 200, h: 115 }
/** Where no spot is free for a building of this size, a smaller one is drawn. */
const smaller = 0.8
/** What can still be seen and hit. */
const least = 12

const meet = (one: Spot, other: Spot): boolean =>
  one.x < other.x + other.w + gap &&
  other.x < one.x + one.w + gap &&
  one.y < other.y + other.h + gap &&
  other.y < one.y + one.h + gap

type Size = Pick<Spot, 'w' | 'h'>

/** As the buildings on the plan are; on an empty one, such that all that come find room in rows. */
const usualSize = (taken: readonly Spot[], coming: number): Size => {
  const middle = (sizes: readonly number[]): number | undefined =>
    [...sizes].sort((one, other) => one - other)[Math.floor(sizes.length / 2)]
  const columns = Math.max(1, Math.ceil(Math.sqrt(coming)))
  const slot = Math.round(((whole - 2 * margin) / columns) * shareOfSlot)
  return {
    w: Math.min(largest.w, middle(taken.map(({ w }) => w)) ?? slot),
    h: Math.min(largest.h, middle(taken.map(({ h }) => h)) ?? slot),
  }
}

/** The first place from the top left where a building of this size touches no other; null where there is none. */
const firstFree = (taken: readonly Spot[], { w, h }: Size): Spot | null => {
  for (let y = margin; y + h <= whole - margin; y += step)
    for (let x = margin; x + w <= whole - margin; x += step) {
      const spot = { x, y, w, h }
      if (!taken.some(other => meet(spot, other))) return spot
    }
  return null
}

const freeSpot = (taken: readonly Spot[], size: Size): Spot => {
  const spot = firstFree(taken, size)
  if (spot) return spot
  const { w, h } = size
  const next = w > h ? { w: Math.floor(w * smaller), h } : { w, h: Math.floor(h * smaller) }
  // Nobody has so many buildings; the list beside the plan names every one.
  return next.w < least || next.h < least ? { x: margin, y: margin, ...size } : freeSpot(taken, next)
}

/**
 * Finds where further buildings can be drawn on a plan: beside those that are there, of their size, in rows from the
 * top left. A plan shows which buildings there are, it is no survey.
 */
export const freeSpots = (present: readonly Spot[], count: number): readonly Spot[] => {
  const size = usualSize(present, count)
  const spots: Spot[] = []
  for (let number = 0; number < count; number += 1) spots.push(freeSpot([...present, ...spots], size))
  return spots
}
