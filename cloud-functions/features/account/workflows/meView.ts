import type { Me } from '#contracts/account'
import type { Instant } from '#domain/kernel/decision'
import { maskPhone } from '#domain/organisation/masking'
import { occupanciesHeld, postsHeld, type Person } from '#domain/organisation/Person'
import { consentKinds, hasAgreed } from '#domain/account/consents'
import { incomingFolder } from '../../../kit/fileIds'

/** Shows a person as they see themselves, with every post they hold. */
export const meOf = (person: Person, now: Instant): Me => ({
  personId: person._id,
  name: person.name,
  phone: maskPhone(person.phone),
  posts: [...postsHeld(person, now)],
  occupancies: [...occupanciesHeld(person, now)],
  settings: person.settings,
  credits: person.credits,
  agreed: consentKinds.filter(kind => hasAgreed(person.agreements, kind)),
  uploadFolder: incomingFolder(person._id),
  demo: person.demo,
})
