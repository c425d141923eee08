import type { PersonActor } from '../../kernel/Actor'
import type { Compound, OrgUnit } from '../../organisation/OrgUnit'
import { postsHeld, type Person, type Post } from '../../organisation/Person'
import { bodyOf } from '../../organisation/twoPeople'
import type { Instant } from '../../kernel/decision'
import type { Vote } from '../Vote'
import type { Objection, Rung } from './Objection'
import type { ObjectionRules } from './rules'

/** Finds who has convened a vote, from whoever has proposed it; null where that was in no post. */
export const convenerFrom = ({ role, orgUnitId, orgName }: PersonActor): Vote['convener'] =>
  orgUnitId === null ? null : { role, orgUnitId, orgName: orgName ?? '' }

/**
 * Lists the offices that look into objections to the result of a vote: the body that convened it, and those above its
 * compound. Where the community has convened, the first of them is the community itself.
 * @throws Error when the tree above the compound is broken
 */
export const ladderOf = (
  convener: Vote['convener'],
  compound: Compound,
  ancestors: readonly OrgUnit[],
  rules: ObjectionRules,
): readonly [Rung, ...Rung[]] => {
  const rungOf = ({ level, roles, days }: ObjectionRules['above'][number]): Rung => {
    const unit = ancestors.find(one => one.level === level)
    if (unit === undefined) throw new Error(`no ${level} above compound ${compound._id}`)
    return { orgUnitId: unit._id, orgName: unit.name, roles, days }
  }
  const [first, ...others] = rules.above
  const above = [rungOf(first), ...others.map(rungOf)] as const
  if (convener === null || ['community', 'above'].includes(bodyOf(convener.role))) return above
  const { orgUnitId, orgName, role } = convener
  return [{ orgUnitId, orgName, roles: [role], days: rules.convenerDays }, ...above]
}

/**
 * Names the office at which an objection is.
 * @throws Error when it is at none: the rules lead to those only that there are
 */
export const officeNow = ({ id, ladder, rung }: Pick<Objection, 'id' | 'ladder' | 'rung'>): Rung => {
  const office = ladder[rung]
  if (office === undefined) throw new Error(`objection ${id} is at no office`)
  return office
}

/** Finds the office above that may still take it; null where there is none. The one that has said the first of two words does not say the second. */
export const rungAbove = ({ ladder, rung, annulment }: Objection): number | null => {
  const next = rung + 1
  return next < ladder.length && annulment?.rung !== next ? next : null
}

/** Finds where the second word on an annulment is said: above, and where nothing is, below. Null where no other office is. */
export const rungOfSecond = ({ ladder, rung }: Pick<Objection, 'ladder' | 'rung'>): number | null => {
  if (rung + 1 < ladder.length) return rung + 1
  return rung > 0 ? rung - 1 : null
}

/** Finds the post by which a person may answer at an office; null when none of theirs will do. */
export const answeringPost = (
  person: Pick<Person, 'posts'>,
  { roles, orgUnitId }: Rung,
  now: Instant,
): Post | null =>
  postsHeld(person, now).find(post => post.orgUnitId === orgUnitId && roles.includes(post.role)) ?? null
