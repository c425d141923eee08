import type { OrgUnit, PostHolder } from '#domain/organisation/OrgUnit'
import { refusal } from '../../../kit/Refused'

/** @throws Refused `not-found` for a term that the unit does not have */
export const termOf = ({ posts }: OrgUnit, postId: string): PostHolder => {
  const term = posts.find(({ id }) => id === postId)
  if (!term) throw refusal('not-found', { field: 'postId' })
  return term
}
