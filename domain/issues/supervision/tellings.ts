import type { Issue } from '../Issue'
import { toFollowers, toHolder, toOffice, type Telling } from '../told'
import type { SupervisionFact } from './facts'

/** Decides who is told what of a case that the district supervises. */
export const supervisionTellings = (issue: Issue, fact: SupervisionFact): readonly Telling[] => {
  switch (fact.kind) {
    case 'supervised': {
      const to = [...toFollowers(issue), ...(issue.handler === null ? [] : toHolder(issue))]
      return [{ kind: 'issueSupervised', to, params: { note: fact.text, due: fact.due } }]
    }
    case 'milestoneReached':
      return [{ kind: 'issueProgress', to: toFollowers(issue), params: { note: fact.note } }]
    case 'milestoneLate': {
      const to = [...toHolder(issue), ...(issue.handler === null ? [] : toOffice(issue.standing))]
      return [{ kind: 'milestoneLate', to, params: { due: fact.due } }]
    }
  }
}
