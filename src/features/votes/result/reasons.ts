import type { CheckView, ResultView } from '#contracts/votes'
import { groupThousands, sayArea } from '#copy/kernel/figures'
import { resultWords } from '#copy/votes/voteResult'
import { sayThreshold } from '#copy/votes/shares'
import { outcomeName } from '#copy/votes/names'
import type { VoteSort } from '#domain/votes/Vote'
import { overallOutcome } from '#domain/votes/messages'

type QuestionView = ResultView['questions'][number]

/** A number of one measure, with its unit: 601 人, 601 户, 1,234.50㎡ */
export const sayCount = (measure: CheckView['measure'], count: number, sort: VoteSort): string => {
  if (measure === 'area') return sayArea(count)
  const heads = groupThousands(count)
  return sort === 'consultation' ? resultWords.householdUnit(heads) : resultWords.countUnit(heads)
}

const shortfall = ({ of, measure, threshold, missing }: CheckView, sort: VoteSort): string =>
  resultWords.shortOf(
    resultWords.what[of][measure],
    sayThreshold(threshold),
    sayCount(measure, missing, sort),
  )

/**
 * Why a question ended as it did, in one sentence. Where too few took part, only that counts: what those few wanted
 * decides nothing.
 */
export const sayReason = ({ checks, outcome }: QuestionView, sort: VoteSort): string => {
  const failed = checks.filter(({ met }) => !met)
  const telling = outcome === 'quorumShort' ? failed.filter(({ of }) => of === 'quorum') : failed
  if (telling.length > 0) return `${telling.map(check => shortfall(check, sort)).join('；')}。`
  return checks.some(({ of }) => of === 'quorum') ? resultWords.allMet : resultWords.onlyConsentMet
}

/** The whole result in a word or two. */
export const sayOverall = (result: ResultView): string => {
  const overall = overallOutcome(result)
  return overall === 'quorumShort' ? resultWords.quorumShort : outcomeName(overall, result.rule.sort)
}

/** Why the whole ended so, in one sentence. */
export const sayWhy = (result: ResultView): string => {
  const passed = result.questions.filter(({ outcome }) => outcome === 'passed').length
  const [first] = result.questions
  return overallOutcome(result) === 'mixed' || first === undefined
    ? resultWords.mixedSentence(passed, result.questions.length)
    : sayReason(first, result.rule.sort)
}

/** Both in one line: 通过：参加和同意都达到了要求。 */
export const sayOutcome = (result: ResultView): string => `${sayOverall(result)}：${sayWhy(result)}`
