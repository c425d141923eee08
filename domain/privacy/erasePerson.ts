import type { Instant } from '../kernel/decision'
import type { Person } from '../organisation/Person'
import { withdrawFrom } from './agreements'
import { consentKinds } from '../account/consents'

/** Tells whether somebody holds a post now, or will: it is handed over first. */
export const holdsPost = ({ posts }: Pick<Person, 'posts'>, now: Instant): boolean =>
  posts.some(({ until }) => until === null || until > now)

/** Makes the openid of somebody who left: unique as it must be, and nobody's. */
const erasedOpenid = (personId: string): string => `erased:${personId}`

/** Erases a person but for what is kept: the id, so that their ballots count once, and when it was. */
export const erasePerson = <Kept extends Person>(person: Kept, newName: string, now: Instant): Kept => ({
  ...person,
  rev: person.rev + 1,
  openid: erasedOpenid(person._id),
  name: newName,
  phone: '',
  posts: [],
  occupancies: [],
  settings: { elderMode: false },
  credits: {},
  ahead: {},
  agreements: withdrawFrom(person.agreements, consentKinds, now),
  erasedAt: now,
})
