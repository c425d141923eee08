import type { Me } from '#contracts/account'
import type { Instant } from '#domain/kernel/decision'
import { maskPhone } from '#domain/organisation/masking'
import { occupanciesHeld, postsHeld, type Person } from '#domain/organisation/Person'
import { consentKinds, hasAgreed } from '#domain/privacy/consents'
import { uploadFolder } from '../../../kit/files'
import type { Handler } from '../../../kit/Answerer'
import { refuse } from '../../../kit/Refused'
import { people } from '../../../stores/people'

/** A person as they see themselves, with every post they hold. */
export const meOf = (person: Person, now: Instant): Me => ({
  personId: person._id,
  name: person.name,
  phone: maskPhone(person.phone),
  posts: [...postsHeld(person, now)],
  occupancies: [...occupanciesHeld(person, now)],
  settings: person.settings,
  credits: person.credits,
  agreed: consentKinds.filter(kind => hasAgreed(person.agreements, kind)),
  uploadFolder: uploadFolder(person._id),
  demo: person.demo,
})

/** Always read anew: it is asked right after a setting or a consent was saved. One database call. */
export const me: Handler<'me'> = async (_input, { personId, now }) => {
  const person = await people.byId(personId)
  if (person?.erasedAt !== null) throw refuse('unknown-person')
  return meOf(person, now)
}
