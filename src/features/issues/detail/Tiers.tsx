import type { ReactNode } from 'react'
import type { IssueDetail } from '#contracts/issues'
import { issueWords } from '#copy/issues/issue'
import { levelNames } from '#copy/organisation/names'
import { tierWork } from '#copy/issues/names'
import { tiers } from '#domain/issues/categories'
import { TierLadder, type Tier } from '../../../components/tier-ladder/TierLadder'

/** 小区 → 社区 → 区, with the rung on which the issue stands. */
export function Tiers({ issue }: { issue: IssueDetail }): ReactNode {
  const present = tiers.indexOf(issue.standing.tier)
  const rungs = tiers.map((tier, index): Tier => {
    if (index === present) return { name: levelNames[tier], note: issue.standing.orgName, state: 'current' }
    return { name: levelNames[tier], note: tierWork[tier], state: index < present ? 'passed' : 'upcoming' }
  })
  return <TierLadder label={issueWords.tiers} tiers={rungs} />
}
