import type { Role } from '../kernel/roles'

/** What a person acts as: in one post, or as an ordinary resident. */
export type ActingAs = 'resident' | { readonly role: Role; readonly orgUnitId: string }

interface Held {
  readonly role: Role
  readonly orgUnitId: string
}

/**
 * Picks, of the posts held, those that count while acting so: the one chosen, none as a resident, and all of them where
 * nothing was chosen. A role held twice at one org unit (head of two buildings) is one choice.
 */
export const postsActedIn = <Post extends Held>(
  held: readonly Post[],
  as: ActingAs | undefined,
): readonly Post[] => {
  if (as === undefined) return held
  if (as === 'resident') return []
  return held.filter(({ role, orgUnitId }) => role === as.role && orgUnitId === as.orgUnitId)
}
