import type { ReactNode } from 'react'
import type { IssueSummary } from '#contracts/issues'
import { issueStateNames, stateOfOthers, tierWork, urgencyNames } from '#copy/issues/names'
import { openStates } from '#domain/issues/openStates'
import { Tag, type TagProperties } from '../../components/tag/Tag'

type Tone = NonNullable<TagProperties['tone']>

const toneOf = ({ state, closedHow }: Pick<IssueSummary, 'state' | 'closedHow'>): Tone => {
  if (state === 'closed') return closedHow === 'confirmed' ? 'good' : 'plain'
  if (state === 'handled') return 'near'
  return openStates.includes(state) ? 'accent' : 'plain'
}

type Tagged = Pick<IssueSummary, 'state' | 'closedHow' | 'tier' | 'urgency' | 'mine'>

/** State, tier and, where it is more than ordinary, urgency: the first thing to see of an issue. */
export const IssueTags = ({ issue }: { issue: Tagged }): ReactNode => (
  <>
    <Tag label={(issue.mine ? issueStateNames : stateOfOthers)[issue.state]} tone={toneOf(issue)} />
    <Tag label={tierWork[issue.tier]} />
    {issue.urgency !== 'normal' && (
      <Tag label={urgencyNames[issue.urgency]} tone={issue.urgency === 'danger' ? 'over' : 'near'} />
    )}
  </>
)
