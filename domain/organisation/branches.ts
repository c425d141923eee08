import { rulesAt, type DatedRules } from '../kernel/datedRules'
import type { Instant } from '../kernel/decision'
import { reaches, type AppointingReach } from './appointments'
import { holdersAt, isHeld, type BranchDeed, type Compound, type OrgUnit, type PostHolder } from './OrgUnit'
import type { Post } from './Person'
import type { Role } from '../kernel/roles'
import { seatRulesAt } from './seats'

export interface BranchKeeping {
  readonly by: Role
  readonly reach: AppointingReach
  readonly source: string
}

const regulations =
  '中国共产党支部工作条例（试行）, art. 6 and 7: the Party committee of the subdistrict decides'

/**
 * Who enters that a branch was founded or dissolved. The decision itself is made on paper by the subdistrict's Party
 * committee, so its number is asked for; that the community above enters it is our own setting.
 */
interface BranchKeepingTable extends Pick<DatedRules, 'from'> {
  readonly rows: readonly BranchKeeping[]
}

/** Oldest first. A change is a new table. */
const branchKeepingTables: readonly [BranchKeepingTable] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    rows: [
      {
        by: 'communitySecretary',
        reach: 'rightBelow',
        source: `${regulations}; our own setting: the community above enters it`,
      },
      {
        by: 'administrator',
        reach: 'everywhere',
        source: 'our own setting: keeps the organisation in order',
      },
    ],
  },
]

/** Lists the rows in force at an instant; before the first are, the first apply. */
export const branchKeepersAt = (at: Instant): readonly BranchKeeping[] =>
  rulesAt(branchKeepingTables, at).rows

/** Tells whether whoever holds these posts may found or dissolve the branch of a unit; there is one in compounds only. */
export const mayKeepBranch = (posts: readonly Post[], unit: OrgUnit, now: Instant): boolean =>
  unit.level === 'compound' &&
  branchKeepersAt(now).some(({ by, reach }) =>
    posts.some(post => post.role === by && isHeld(post, now) && reaches(post, reach, unit)),
  )

/**
 * Tells whether a branch has its secretary; while it has none, what is the secretary's to do is done by the community.
 */
export const isBranchLed = (compound: Compound, now: Instant): boolean =>
  holdersAt(compound, now).some(({ role }) => role === 'branchSecretary')

/**
 * Lists the terms of the branch that run at `now` or have yet to begin: they are ended or taken back before it is
 * dissolved.
 */
export const openBranchTerms = ({ posts }: Compound, now: Instant): readonly PostHolder[] => {
  const ofBranch = seatRulesAt('compound', now).filter(({ needsBranch }) => needsBranch)
  return posts.filter(
    ({ role, until }) => ofBranch.some(seat => seat.role === role) && (until === null || until > now),
  )
}

/** A compound is founded and dissolved a few times at most; older deeds are in the audit. */
const keptDeeds = 50

/** Changes a compound by a deed: a branch stands there, or the community stands in again. */
export const withDeed = (
  compound: Compound,
  deed: BranchDeed,
): Pick<Compound, 'hasBranch' | 'branchDeeds'> => ({
  hasBranch: deed.kind === 'founded',
  branchDeeds: [...(compound.branchDeeds ?? []), deed].slice(-keptDeeds),
})
