import { chance } from '../../../scenarios/kills/chance'

/** Throws that the same seed gives again. */
export class Dice {
  private readonly next: () => number

  constructor(seed: number) {
    this.next = chance(seed)
  }

  below(end: number): number {
    return Math.floor(this.next() * end)
  }

  /** @throws Error where there is nothing to pick */
  pick<Thing>(from: readonly Thing[]): Thing {
    if (from.length === 0) throw new Error('nothing to pick from')
    return from[this.below(from.length)] as Thing
  }

  happens(likelihood: number): boolean {
    return this.next() < likelihood
  }
}
