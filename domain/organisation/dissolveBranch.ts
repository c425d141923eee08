import { decided, refused, type Decision } from '../kernel/decision'
import { mayKeepBranch, openBranchTerms } from './branches'
import type { BranchDeed, OrgUnit } from './OrgUnit'
import type { PostContext } from './terms'

export interface DissolveBranch {
  readonly document: string
  readonly reason: string
}

/**
 * Dissolves the branch of a compound, whose community stands in: for what is new, and for what the branch has left
 * undone. Nobody loses a post by it unasked: the terms of the branch are ended before, each with its reason.
 *
 * Refuses `not-permitted`, `no-branch`, and `branch-has-posts` with how many there are.
 */
export const dissolveBranch = (
  { document, reason }: DissolveBranch,
  unit: OrgUnit,
  { by, now }: PostContext,
): Decision<BranchDeed> => {
  if (unit.level !== 'compound' || !mayKeepBranch(by.posts, unit, now)) return refused('not-permitted')
  if (!unit.hasBranch) return refused('no-branch')
  const open = openBranchTerms(unit, now).length
  if (open > 0) return refused('branch-has-posts', { params: { count: open } })
  return decided<BranchDeed>({ kind: 'dissolved', at: now, document, reason })
}
