import { fieldLimits } from '#contracts/kernel/limits'

/** Sizes as the contract of `proposeVote` has them. */
export const MAX_QUESTIONS = 5
export const limits = {
  title: { least: 1, most: fieldLimits.line },
  body: { least: 10, most: fieldLimits.body },
  effect: { least: 4, most: 200 },
  question: { least: 4, most: 200 },
} as const
