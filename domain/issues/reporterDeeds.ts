import { actionNames, rowOf } from './actions'
import type { IssueFactKind } from './Issue'

/** What only the reporter does to an issue, beginning with raising it: whoever does it is the reporter. */
export const reporterDeeds: readonly IssueFactKind[] = [
  'raised',
  ...actionNames.map(rowOf).flatMap(({ doer, fact }) => (doer === 'reporter' ? [fact] : [])),
]

/** Tells whether a fact is one that only the reporter makes. */
export const isReporterDeed = (kind: string): boolean => reporterDeeds.some(deed => deed === kind)
