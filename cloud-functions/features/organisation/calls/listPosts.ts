import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { orgUnits } from '../../../stores/orgUnits'
import { postsView } from '../views/postsView'

/** Terms, vacancies and open work of one unit as they are now. Three database calls; vacancies below may be a minute old. */
export const listPosts: Answerer<'listPosts'> = async ({ orgUnitId }, context) => {
  const [unit] = await orgUnits.byIds([orgUnitId])
  if (!unit) throw refusal('not-found', { field: 'orgUnitId' })
  return postsView(unit, await context.permit(unit.path), context.now)
}
