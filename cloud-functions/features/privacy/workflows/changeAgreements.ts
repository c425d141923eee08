import type { Output } from '#contracts/calls'
import type { Instant } from '#domain/kernel/decision'
import type { Consent } from '#domain/account/consents'
import { mayShowPapers } from '#domain/privacy/papers'
import type { CallContext } from '../../../kit/CallContext'
import { refusal } from '../../../kit/Refused'
import { inTransaction } from '../../../kit/transaction'
import { audit } from '../../../stores/audit'
import { requestKey } from '../../../stores/FactStore'
import { directory } from '../../../stores/orgUnits'
import { hasMade, people, withRequest, type PersonRow } from '../../../stores/people'
import { personEntry } from '../../account/workflows/personEntry'

type Deed = 'giveConsent' | 'withdrawConsent'

const agreementsView = (agreements: readonly Consent[]): Output<'giveConsent'>['agreements'] =>
  agreements.map(({ kind, version, at, withdrawnAt }) => ({ kind, version, at, withdrawnAt }))

/** Papers that were given may be shown again as long as they are there; see the category `withdrawnPapers`. */
const papersWithdrawn = (
  { agreements, papersWithdrawnAt = null }: PersonRow,
  changed: readonly Consent[],
  now: Instant,
): Instant | null => {
  if (mayShowPapers(changed)) return null
  return mayShowPapers(agreements) ? now : papersWithdrawnAt
}

/**
 * Person and audit entry change as one; the same request again changes nothing. Six database calls.
 *
 * @param change throws to refuse
 */
export const changeAgreements = async (
  deed: Deed,
  requestId: string,
  { personId, now }: CallContext,
  change: (agreements: readonly Consent[]) => readonly Consent[],
): Promise<Output<'giveConsent'>> => {
  const key = requestKey(requestId, deed)
  const all = await directory()
  const agreements = await inTransaction(async tx => {
    const person = await tx.get<PersonRow>('people', personId)
    if (person?.erasedAt !== null) throw refusal('unknown-person')
    if (hasMade(person, key)) return person.agreements
    const changed = change(person.agreements)
    const papersWithdrawnAt = papersWithdrawn(person, changed, now)
    await tx.put<PersonRow>('people', withRequest({ ...person, agreements: changed, papersWithdrawnAt }, key))
    await audit.noteIn(tx, personEntry(deed, personId, key, now, all))
    return changed
  })
  people.forget(personId)
  return { agreements: agreementsView(agreements) }
}
