import type { Answerer } from '../../../kit/Answerer'
import { requestKey } from '../../../stores/FactStore'
import { people } from '../../../stores/people'

/** One that arrives once more does not bring an older choice back. Two database calls. */
export const updateSettings: Answerer<'updateSettings'> = async ({ elderMode, requestId }, context) => {
  const { _id } = await context.person()
  const settings = { elderMode }
  await people.saveSettings(_id, settings, requestKey(requestId, 'updateSettings'))
  return { settings }
}
