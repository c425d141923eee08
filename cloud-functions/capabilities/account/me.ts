import { maskPhone } from '#domain/organisation/masking'
import { occupanciesHeld, postsHeld } from '#domain/organisation/Person'
import { consentKinds, hasAgreed } from '#domain/privacy/consents'
import { uploadFolder } from '../../kit/files'
import type { Handler } from '../../kit/Handler'
import { refuse } from '../../kit/Refused'
import { people } from '../../stores/people'

/** Always read anew: it is asked right after a setting or a consent was saved. One database call. */
export const me: Handler<'me'> = async (_input, { personId, now }) => {
  const person = await people.byId(personId)
  if (!person) throw refuse('unknown-person')
  return {
    personId,
    name: person.name,
    phone: maskPhone(person.phone),
    posts: [...postsHeld(person, now)],
    occupancies: [...occupanciesHeld(person, now)],
    settings: person.settings,
    credits: person.credits,
    agreed: consentKinds.filter(kind => hasAgreed(person.agreements, kind)),
    uploadFolder: uploadFolder(personId),
    demo: person.demo,
  }
}
