import type { FigureSet } from '#contracts/evaluation'
import { evaluationRulesAt } from '#domain/evaluation/evaluationRules'
import { overallOf, sharesOf, type Summary } from '#domain/evaluation/figures'
import type { Snapshot } from '#domain/evaluation/Snapshot'
import type { Instant } from '#domain/kernel/decision'

const figureSet = (summary: Summary, asOf: Instant): FigureSet => {
  const rules = evaluationRulesAt(asOf)
  return {
    counts: { ...summary.counts },
    shares: sharesOf(summary, rules),
    overall: overallOf(summary, rules),
    times: { ...summary.times },
  }
}

/** What was published, as figures: by the rules of when it was counted. */
export const publishedView = ({ kind, asOf, all, kept }: Snapshot) => ({
  kind,
  asOf,
  all: figureSet(all, asOf),
  kept: figureSet(kept, asOf),
})
