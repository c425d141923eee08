import type { Output } from '#contracts/calls'
import type { LookFact } from '#domain/privacy/Look'
import type { CallContext } from '../../../kit/CallContext'
import { refusal } from '../../../kit/Refused'
import { repeatableId } from '../../../kit/repeatableId'
import { requestKey } from '../../../stores/FactStore'
import { looks } from '../../../stores/looks'
import { people } from '../../../stores/people'

type Seen = Omit<LookFact, 'at'> & { readonly requestId: string }

const nobodyAnyMore = { name: '', phone: '' }

/**
 * Stores the look, then answers with what is seen: who cannot be told of it sees nothing. The same request again is
 * the same look, and for another person or thing it is refused. Two database calls, three for a repetition.
 *
 * @throws Refused when the request was used for another look
 */
export const takeLook = async (
  { requestId, ...seen }: Seen,
  { personId, now }: CallContext,
): Promise<Output<'revealPhone'>> => {
  const id = repeatableId('l', personId, requestId)
  const fact: LookFact = { ...seen, at: now }
  const look = await looks.create(id, {
    facts: [fact],
    now,
    requestKey: requestKey(requestId, seen.kind),
  })
  const isTheSame =
    look.subjectId === seen.subjectId &&
    look.about.thing === seen.about.thing &&
    look.about.id === seen.about.id &&
    look.facts[0]?.kind === seen.kind
  if (!isTheSame) throw refusal('invalid-input', { field: 'requestId', params: { rule: 'used' } })
  const subject = await people.byId(seen.subjectId)
  return subject ? { name: subject.name, phone: subject.phone } : nobodyAnyMore
}
