import type { Instant } from '#domain/kernel/decision'
import type { PersonActor } from '#domain/kernel/Actor'
import { actorOf } from '#domain/organisation/actorOf'
import type { ActingAs } from '#domain/organisation/actingAs'
import { isWithin, type OrgPath } from '#domain/organisation/OrgUnit'
import { postsHeld, type Person, type Post } from '#domain/organisation/Person'
import type { Permission } from '#domain/kernel/Permission'
import { may, permissions, type Action } from '#domain/permissions'
import type { Role } from '#domain/kernel/roles'
import { refusal } from './Refused'

/** In what capacity the caller was let through. */
export interface Permit {
  readonly person: Person
  readonly actor: PersonActor
  /** The post that counted; null for a resident. */
  readonly post: Post | null
}

export interface PermitOptions {
  /** The row of the permission table, when it is not the call's own. */
  readonly as?: Action
  /** What a caller who may not is told: that it is not permitted, or that there is no such thing. */
  readonly otherwise?: 'not-permitted' | 'not-found'
  /** Of several posts that would do, the role to act in. */
  readonly prefer?: Role | undefined
}

/** What an answerer knows of the call besides its input. */
export interface CallContext {
  readonly now: Instant
  readonly requestId: string
  readonly openid: string
  readonly personId: string
  /** As what the caller acts; undefined where nothing was chosen, and all their posts count. */
  readonly actingAs: ActingAs | undefined
  /**
   * Loaded at the first use, with the posts that count as the caller acts now; where they live counts always.
   *
   * @throws Refused `unknown-person` or `post-not-held`
   */
  person(): Promise<Person>
  /**
   * Checks the call's row of the permission table against the place of the thing acted on: any one of the paths will
   * do, the first that does counts. Every answerer of a call that is not for anyone must come through here.
   *
   * @throws Refused `not-permitted` or `not-found`, and as {@link person} and {@link refuseUnsafeTexts}
   */
  permit(paths: OrgPath | readonly (OrgPath | undefined)[], options?: PermitOptions): Promise<Permit>
  /**
   * Has the texts of the call that others will read checked, once. `permit` and `self` do it as soon as the caller is
   * let through; whoever uses neither calls it.
   *
   * @throws Refused `unsafe-content`
   */
  refuseUnsafeTexts(): Promise<void>
  /** The caller as an ordinary resident, for calls that anyone may make. @throws Refused as {@link permit} */
  self(): Promise<Permit>
}

/** The post by which `person` may act at `path`: of several the preferred one, then in the order of the permission's row. */
const countingPost = (
  person: Person,
  action: Action,
  path: OrgPath,
  now: Instant,
  prefer: Role | undefined,
): Post | null => {
  const { where, roles }: Permission = permissions[action]
  const rank = ({ role }: Post) => (role === prefer ? -1 : roles.indexOf(role))
  const [post] = postsHeld(person, now)
    .filter(
      held =>
        roles.includes(held.role) && (where === 'at' ? held.orgPath === path : isWithin(path, held.orgPath)),
    )
    .sort((one, other) => rank(one) - rank(other))
  return post ?? null
}

/**
 * Finds the post, or the person's own standing, by which somebody may do an action at one of the paths, the first that
 * will do.
 * @throws Refused as told in {@link CallContext.permit}
 */
export const permitOf = (
  person: Person,
  action: Action,
  paths: readonly (OrgPath | undefined)[],
  now: Instant,
  { otherwise = 'not-permitted', prefer }: Omit<PermitOptions, 'as'> = {},
): Permit => {
  const path = paths.find(candidate => candidate !== undefined && may(person, action, candidate, now))
  if (path === undefined) throw refusal(otherwise)
  const post = countingPost(person, action, path, now, prefer)
  return { person, post, actor: actorOf(person, post) }
}
