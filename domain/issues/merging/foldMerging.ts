import { arrive } from '../arrive'
import type { Issue } from '../Issue'
import type { MergingFact } from './facts'

const without = ({ absorbed }: Issue, left: string): Issue['absorbed'] =>
  absorbed.filter(({ issueId }) => issueId !== left)

/** Folds what merging leaves into an issue, besides the state. @param over the issue with all its clocks stopped */
export const foldMerging = (issue: Issue, fact: MergingFact, over: Issue): Issue => {
  switch (fact.kind) {
    case 'merged':
      return { ...over, mergedInto: { issueId: fact.into, number: fact.number } }
    case 'absorbed': {
      const { issueId, number, people } = fact
      return { ...issue, absorbed: [...without(issue, issueId), { issueId, number, people }] }
    }
    case 'released':
      return { ...issue, absorbed: without(issue, fact.issueId) }
    case 'unmerged':
      return { ...arrive(issue, fact.arrival, fact.at), mergedInto: null }
    case 'handledTogether':
      return { ...over, endedAt: null, confirmBy: fact.confirmBy }
  }
}

/** Tells whether a fact is one of merging. */
export const isMerging = (fact: { readonly kind: string }): fact is MergingFact =>
  ['merged', 'absorbed', 'released', 'unmerged', 'handledTogether'].includes(fact.kind)
