import { rulesAt, type DatedRules } from '../../../kernel/datedRules'
import type { Instant } from '../../../kernel/decision'
import type { Role } from '../../../kernel/roles'

export const trusteeBodies = ['branch', 'ownersCommittee', 'residentsCommittee', 'subdistrict'] as const
/** A body of which somebody may hold a part of the key: 党支部, 业委会, 居委会, 镇街. */
export type TrusteeBody = (typeof trusteeBodies)[number]

/** Who may hold the key of a vote. */
export interface TrusteeRules extends DatedRules {
  /** By which posts somebody belongs to each body. */
  readonly posts: Readonly<Record<TrusteeBody, readonly Role[]>>
}

/** Oldest first. A change is a new row. */
const trusteeTable: readonly [TrusteeRules] = [
  {
    from: Date.UTC(2026, 10, 30, 16),
    source:
      'Our own setting. Two of three open, so no two may answer to one body: each is another one, and nobody holds a post in ' +
      'two. The property manager is none of them, because decisions are often about it.',
    posts: {
      branch: ['branchSecretary'],
      ownersCommittee: ['ownersCommitteeMember'],
      residentsCommittee: ['communitySecretary', 'communityStaff'],
      subdistrict: ['subdistrictStaff'],
    },
  },
]

/** Finds the rules of trustees in force at an instant; before the first are, the first apply. */
export const trusteeRulesAt = (at: Instant): TrusteeRules => rulesAt(trusteeTable, at)
