import { chance } from '../../../scenarios/kills/chance'

/** Choices that the same seed makes again, so that what was found can be found again. */
export class Chance {
  private readonly next: () => number

  constructor(seed: number) {
    this.next = chance(seed)
  }

  /** A whole number below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end)
  }

  /** @throws Error where there is nothing to pick */
  pick<Thing>(from: readonly Thing[]): Thing {
    if (from.length === 0) throw new Error('nothing to pick from')
    return from[this.below(from.length)] as Thing
  }

  /** Whether something of this likelihood happens. */
  happens(likelihood: number): boolean {
    return this.next() < likelihood
  }
}
