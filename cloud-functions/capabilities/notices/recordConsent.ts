import { templateIds as known } from '#contracts/templates'
import type { Handler } from '../../kit/Handler'
import { refuse } from '../../kit/Refused'
import { people } from '../../stores/people'

/** One tap is one credit for each template, once for each request id. Three database calls. */
export const recordConsent: Handler<'recordConsent'> = async ({ templateIds, requestId }, context) => {
  const unknown = templateIds.findIndex(id => !known.includes(id))
  if (unknown >= 0)
    throw refuse('invalid-input', { field: `templateIds.${String(unknown)}`, params: { rule: 'unknown' } })
  await context.person()
  await people.addCredits(context.personId, [...new Set(templateIds)], requestId)
  const person = await people.byId(context.personId)
  if (!person) throw refuse('unknown-person')
  return { credits: person.credits }
}
