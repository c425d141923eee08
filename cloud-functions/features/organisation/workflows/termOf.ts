import type { OrgUnit, PostHolder } from '#domain/organisation/OrgUnit'
import { refuse } from '../../../kit/Refused'

/** @throws Refused `not-found` for a term that the unit does not have */
export const termOf = ({ posts }: OrgUnit, postId: string): PostHolder => {
  const term = posts.find(({ id }) => id === postId)
  if (!term) throw refuse('not-found', { field: 'postId' })
  return term
}
