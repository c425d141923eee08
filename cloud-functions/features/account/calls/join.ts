import type { ParsedInput } from '#contracts/calls'
import type { Instant } from '#domain/kernel/decision'
import type { Person } from '#domain/organisation/Person'
import { consentVersions } from '#domain/account/consents'
import { rosterName } from '#domain/residence/rosterMatch'
import type { CallContext } from '../../../kit/CallContext'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { inTransaction } from '../../../kit/transaction'
import { audit } from '../../../stores/audit'
import { isBeingErased } from '../../../stores/erasures'
import { requestKey } from '../../../stores/FactStore'
import { directory } from '../../../stores/orgUnits'
import { people, withRequest, type PersonRow } from '../../../stores/people'
import { meOf } from '../workflows/meView'
import { personEntry } from '../workflows/personEntry'
import { phoneOnce } from '../workflows/phoneOnce'

const shortestName = 2

/** The name as rosters write it, so that the two can be held against each other. */
const nameIn = ({ name }: Pick<ParsedInput<'join'>, 'name'>): string => {
  const written = rosterName(name)
  if (Array.from(written).length < shortestName)
    throw refusal('invalid-input', { field: 'name', params: { rule: 'too_small', limit: shortestName } })
  return written
}

const isHere = (person: PersonRow | null): person is PersonRow & { readonly erasedAt: null } =>
  person?.erasedAt === null

const newPerson = (
  { personId, openid, now }: Pick<CallContext, 'personId' | 'openid' | 'now'>,
  who: Pick<Person, 'name' | 'phone'>,
): Person => ({
  _id: personId,
  rev: 0,
  openid,
  ...who,
  posts: [],
  occupancies: [],
  settings: { elderMode: false },
  credits: {},
  agreements: [agreed(now)],
  joinedAt: now,
  erasedAt: null,
  demo: false,
})

const agreed = (at: Instant) => ({
  kind: 'privacyAgreement' as const,
  version: consentVersions.privacyAgreement,
  at,
  withdrawnAt: null,
})

/**
 * What is still being taken away would be taken from whoever joins under the same id, too: their new claims and photos.
 * One database call, for somebody who has erased themselves alone.
 */
const refuseWhileErased = async (personId: string): Promise<void> => {
  if (await isBeingErased(personId)) throw refusal('erasure-running')
}

const hereNow = async (personId: string) => {
  const person = await people.byId(personId)
  return isHere(person) ? person : null
}

/**
 * Whoever is known is answered with what is known, so repeating it writes nothing: one database call. A new person is
 * six, with the line for the audit. Somebody who had erased themselves gets their document back with fresh data: its id
 * is made of their openid, so that ballots stay counted once.
 */
export const join: Answerer<'join'> = async (input, context) => {
  const { personId, now } = context
  await context.refuseUnsafeTexts()
  const known = await people.byId(personId)
  if (isHere(known)) return { me: meOf(known, now) }
  if (known) await refuseWhileErased(personId)
  if (input.agreedVersion !== consentVersions.privacyAgreement)
    throw refusal('consent-needed', { field: 'agreedVersion' })
  const name = nameIn(input)
  const [all, obtained] = await Promise.all([
    directory(),
    phoneOnce(input.phoneCode, () => hereNow(personId)),
  ])
  if ('made' in obtained) return { me: meOf(obtained.made, now) }
  const { phone } = obtained
  const key = requestKey(input.requestId, 'join')
  const person = await inTransaction(async tx => {
    const before = await tx.get<PersonRow>('people', personId)
    if (isHere(before)) return before
    const joined = newPerson(context, { name, phone })
    const row = withRequest({ ...joined, rev: (before?.rev ?? 0) + 1 }, key)
    await tx.put<PersonRow>('people', row)
    await audit.noteIn(tx, personEntry('joined', personId, key, now, all))
    return row
  })
  people.forget(personId)
  return { me: meOf(person, now) }
}
