import { decided, refused, type Decision } from '../kernel/decision'
import { mayKeepBranch } from './branches'
import type { BranchDeed, OrgUnit } from './OrgUnit'
import type { PostContext } from './terms'

export interface FoundBranch {
  readonly document: string
  readonly note: string
}

/**
 * Founds a branch in a compound: its seats exist and are vacant, new issues and claims begin with it. What its
 * community has taken up as stand-in stays there until it is done.
 *
 * Refuses `not-permitted` and `branch-founded`.
 */
export const foundBranch = (
  { document, note }: FoundBranch,
  unit: OrgUnit,
  { by, now }: PostContext,
): Decision<BranchDeed> => {
  if (unit.level !== 'compound' || !mayKeepBranch(by.posts, unit, now)) return refused('not-permitted')
  if (unit.hasBranch) return refused('branch-founded')
  return decided<BranchDeed>({ kind: 'founded', at: now, document, reason: note })
}
