import type { VoteDetail, VoteSummary } from '#contracts/votes'
import { sayArea, groupThousands } from '#copy/kernel/figures'
import { headsName, voteWords } from '#copy/votes/vote'
import { sayAreaShare, sayHeadsShare, sayThreshold } from '#copy/votes/shares'
import { quorumChecks, reaches } from '#domain/votes/checks'
import type { Check, Threshold } from '#domain/votes/Vote'
import type { ProgressBar } from '../../components/progress-bars/ProgressBars'

export type Measure = Check['measure']

/** Length of a bar only; what is compared and shown is exact. */
const lengthOf = (have: number, base: number): number => (base === 0 ? 0 : have / base)

export const sayShare = (measure: Measure, have: number, base: number): string =>
  measure === 'heads' ? sayHeadsShare(have, base) : sayAreaShare(have, base)

/** One measure as a bar with its threshold, compared as the law compares. */
export const barOf = (
  label: string,
  measure: Measure,
  { have, base, threshold }: { have: number; base: number; threshold: Threshold | null },
): ProgressBar => ({
  label,
  share: lengthOf(have, base),
  words: sayShare(measure, have, base),
  ...(threshold === null
    ? {}
    : {
        threshold: { share: threshold.numerator / threshold.denominator, words: sayThreshold(threshold) },
        reached: reaches(have, base, threshold),
      }),
})

/** Turnout in heads, and in area where the vote counts it, against what the rule asks to take part. */
export const turnoutBars = ({
  sort,
  rule,
  turnout,
}: Pick<VoteDetail, 'sort' | 'rule' | 'turnout'>): readonly ProgressBar[] => {
  if (turnout === null) return []
  const { participating, electorate } = turnout
  const heads = barOf(headsName(sort), 'heads', {
    have: participating.heads,
    base: electorate.heads,
    threshold: rule.quorum?.heads ?? null,
  })
  if (sort === 'consultation') return [heads]
  const area = barOf(voteWords.area, 'area', {
    have: participating.area,
    base: electorate.area,
    threshold: rule.quorum?.area ?? null,
  })
  return [heads, area]
}

/** What is still missing to the quorum, in words; empty where the rule asks for none. */
export const quorumWords = ({ rule, turnout }: Pick<VoteDetail, 'rule' | 'turnout'>): readonly string[] => {
  if (turnout === null || rule.quorum === null) return []
  const short = quorumChecks(rule, turnout.electorate, turnout.participating).filter(check => !check.met)
  if (short.length === 0) {
    return [rule.quorum.area === null ? voteWords.quorumReachedHeads : voteWords.quorumReached]
  }
  return short.map(({ measure, missing }) =>
    measure === 'heads'
      ? voteWords.stillMissingHeads(groupThousands(missing))
      : voteWords.stillMissingArea(sayArea(missing)),
  )
}

/** The same in one line, for a row of a list. */
export const turnoutLine = ({ sort, turnout }: Pick<VoteSummary, 'sort' | 'turnout'>): string =>
  turnout === null
    ? ''
    : `${headsName(sort)} ${sayHeadsShare(turnout.participating.heads, turnout.electorate.heads)}`
