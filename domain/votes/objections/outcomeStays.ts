import { reaches } from '../checks'
import type { Check, QuestionResult, VoteResult, Weight } from '../Vote'

/** The least, or the most, that a check could come to: shares of the electorate, or of those taking part. */
const bound = ({ of, have, base }: Check, doubtful: number, which: 'least' | 'most') => {
  if (which === 'least') return { have: Math.max(0, have - doubtful), base }
  // Whoever is left out may be none of the electorate either.
  return { have: have + doubtful, base: of === 'quorum' ? Math.max(1, base - doubtful) : base }
}

const reachedFor = (check: Check, doubtful: Weight, which: 'least' | 'most'): boolean => {
  const { have, base } = bound(check, doubtful[check.measure], which)
  return reaches(have, base, check.threshold)
}

const staysFor = ({ outcome, checks }: QuestionResult, doubtful: Weight): boolean =>
  outcome === 'passed'
    ? checks.every(check => reachedFor(check, doubtful, 'least'))
    : checks.some(check => !reachedFor(check, doubtful, 'most'))

/**
 * Tells whether every question of a result surely ends as it did when these rights are left out: whatever stood on their
 * ballots, whether they had any or not, and whatever those who should have cast them would have said. It takes no ballot: what it
 * tells follows from what is published already, so that nobody learns a choice from it.
 *
 * @param doubtful heads and area (0.01 m²) of all rights that are left out
 */
export const outcomeStays = ({ questions }: Pick<VoteResult, 'questions'>, doubtful: Weight): boolean =>
  questions.every(question => staysFor(question, doubtful))
