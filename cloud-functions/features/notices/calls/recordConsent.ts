import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { people } from '../../../stores/people'

/** One tap is one credit for each template, once for each request id. Three database calls. */
export const recordConsent: Answerer<'recordConsent'> = async ({ templates, requestId }, context) => {
  await context.person()
  await people.addCredits(context.personId, [...new Set(templates)], requestId)
  const person = await people.byId(context.personId)
  if (!person) throw refusal('unknown-person')
  return { credits: person.credits }
}
