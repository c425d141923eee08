/** How much is measured. */
export interface Sizes {
  readonly rounds: number
  readonly clients: number
  /** Voting rights of each poll: all of them vote. */
  readonly rights: number
  readonly issues: number
  /** The deep page of the list, from 1. */
  readonly deepPage: number
  readonly reports: number
  readonly reads: number
  /** Calls of one client alone, of each action and round. */
  readonly alone: number
  /** No measurement takes longer, in ms: it stops where it is. */
  readonly patience: number
}

export const fullSizes: Sizes = {
  rounds: 3,
  clients: 32,
  rights: 4_000,
  issues: 100_000,
  deepPage: 500,
  reports: 1_500,
  reads: 2_000,
  alone: 200,
  patience: 15_000,
}

/** Enough to see that everything runs; its figures are worth little. */
export const quickSizes: Sizes = {
  rounds: 2,
  clients: 32,
  rights: 600,
  issues: 3_000,
  deepPage: 100,
  reports: 200,
  reads: 300,
  alone: 40,
  patience: 10_000,
}
