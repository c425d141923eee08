import { claimed } from '#domain/notices/creditLedger'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { people } from '../../../stores/people'

/** One tap is one credit for each template, once for each request id and whether or not WeChat tells of it too. Three database calls. */
export const recordConsent: Answerer<'recordConsent'> = async ({ templates, requestId }, context) => {
  await context.person()
  const credits = await people.changeLedgers(context.personId, [...new Set(templates)], claimed, requestId)
  if (!credits) throw refusal('unknown-person')
  return { credits }
}
