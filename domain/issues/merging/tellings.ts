import type { Issue } from '../Issue'
import { dueParams, standingParams, toFollowers, toHolder, toOffice, toReporter, type Telling } from '../told'
import type { MergingFact } from './facts'

/** Decides who is told what of two issues that are merged, or go their own ways. */
export const mergingTellings = (issue: Issue, fact: MergingFact): readonly Telling[] => {
  switch (fact.kind) {
    case 'merged': {
      const params = { other: fact.number, reason: fact.reason }
      // Merged again by itself, it is told of by the other, which was reopened.
      return fact.by.kind === 'clock' ? [] : [{ kind: 'issueMerged', to: toFollowers(issue), params }]
    }
    case 'unmerged': {
      const { standing, deadlines } = fact.arrival
      const params = { ...standingParams(standing), ...dueParams(deadlines), reason: fact.reason }
      return [
        { kind: 'issueUnmerged', to: toFollowers(issue), params },
        { kind: 'issueWaiting', to: toOffice(standing), params },
      ]
    }
    case 'handledTogether': {
      const params = { note: fact.note, confirmBy: fact.confirmBy }
      return [{ kind: 'issueHandled', to: toReporter(issue), params }]
    }
    case 'absorbed':
      return [{ kind: 'issueProgress', to: toHolder(issue), params: { note: '', merged: fact.number } }]
    // It stands on the page.
    case 'released':
      return []
  }
}
