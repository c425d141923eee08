import type { Handler } from '../../kit/Handler'
import { people } from '../../stores/people'

/** Sets, never toggles, so repeating it changes nothing. Two database calls. */
export const updateSettings: Handler<'updateSettings'> = async ({ elderMode }, context) => {
  const { _id } = await context.person()
  const settings = { elderMode }
  await people.saveSettings(_id, settings)
  return { settings }
}
