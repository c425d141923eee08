import { maskPhone } from '#domain/organisation/masking'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { inTransaction } from '../../../kit/transaction'
import { audit } from '../../../stores/audit'
import { requestKey } from '../../../stores/FactStore'
import { directory } from '../../../stores/orgUnits'
import { hasMade, people, withRequest, type PersonRow } from '../../../stores/people'
import { personEntry } from '../workflows/personEntry'
import { phoneOnce } from '../workflows/phoneOnce'

/** The number that WeChat vouches for now. Seven database calls, one when the request came before. */
export const changePhone: Answerer<'changePhone'> = async ({ phoneCode, requestId }, context) => {
  const { personId, now } = context
  const before: PersonRow = await context.person()
  const key = requestKey(requestId, 'changePhone')
  if (hasMade(before, key)) return { phone: maskPhone(before.phone) }
  const [all, obtained] = await Promise.all([
    directory(),
    phoneOnce(phoneCode, async () => {
      const present = await people.byId(personId)
      return present && hasMade(present, key) ? present : null
    }),
  ])
  if ('made' in obtained) return { phone: maskPhone(obtained.made.phone) }
  const { phone } = obtained
  await inTransaction(async tx => {
    const person = await tx.get<PersonRow>('people', personId)
    if (person?.erasedAt !== null) throw refusal('unknown-person')
    await tx.put<PersonRow>('people', withRequest({ ...person, rev: person.rev + 1, phone }, key))
    await audit.noteIn(tx, personEntry('phoneChanged', personId, key, now, all))
  })
  people.forget(personId)
  return { phone: maskPhone(phone) }
}
