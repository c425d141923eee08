import type { Instant } from '../../../kernel/decision'
import type { PersonActor } from '../../../kernel/Actor'
import type { Role } from '../../../kernel/roles'
import { secrecyRulesAt } from '../../proof/secrecyRules'
import { trusteeNumbers, type TrusteeNumber } from '../ceremony'
import { trusteeBodies, trusteeRulesAt, type TrusteeBody } from './trusteeRules'

/** Somebody who is to hold a part of the key, with all the posts that they hold then. */
export interface Candidate {
  readonly personId: string
  readonly name: string
  readonly posts: readonly { readonly role: Role; readonly orgUnitId: string; readonly orgName: string }[]
}

/** One of the three, as they were named. */
export interface Trustee extends Pick<PersonActor, 'personId' | 'name'> {
  readonly number: TrusteeNumber
  readonly body: TrusteeBody
  readonly role: Role
  readonly orgUnitId: string
  readonly orgName: string
}

/** Why these three cannot hold the key; `index` names the one of them with whom it does not fit. */
export type NamingFault =
  | { readonly check: 'tooFewRights'; readonly least: number }
  | { readonly check: 'notThree' }
  | { readonly check: 'noPost' | 'twoBodies' | 'samePerson' | 'sameBody'; readonly index: number }

interface Seat {
  readonly body: TrusteeBody
  readonly post: Candidate['posts'][number]
}

const seatsOf = ({ posts }: Candidate, now: Instant): readonly Seat[] => {
  const rules = trusteeRulesAt(now)
  return trusteeBodies.flatMap(body =>
    posts.filter(({ role }) => rules.posts[body].includes(role)).map(post => ({ body, post })),
  )
}

/**
 * Names the three trustees of a vote, numbered in the order in which they are given.
 *
 * Refuses an electorate of fewer rights than any secrecy asks for (`tooFewRights`), any other number than three, somebody
 * without a post in a body that may hold a part (`noPost`) or with posts in two of them (`twoBodies`), and two who are one
 * person or of one body.
 *
 * @param rights of the electorate, as far as it is known
 */
export const nameTrustees = (
  candidates: readonly Candidate[],
  rights: number,
  now: Instant,
): { readonly trustees: readonly Trustee[] } | NamingFault => {
  const { leastTakingPart } = secrecyRulesAt(now)
  if (rights < leastTakingPart) return { check: 'tooFewRights', least: leastTakingPart }
  if (candidates.length !== trusteeNumbers.length) return { check: 'notThree' }
  const trustees: Trustee[] = []
  for (const [index, number] of trusteeNumbers.entries()) {
    const candidate = candidates[index]
    if (candidate === undefined) return { check: 'notThree' }
    const seats = seatsOf(candidate, now)
    const [seat] = seats
    if (seat === undefined) return { check: 'noPost', index }
    if (seats.some(({ body }) => body !== seat.body)) return { check: 'twoBodies', index }
    if (trustees.some(({ personId }) => personId === candidate.personId))
      return { check: 'samePerson', index }
    if (trustees.some(({ body }) => body === seat.body)) return { check: 'sameBody', index }
    const { personId, name } = candidate
    trustees.push({ number, personId, name, body: seat.body, ...seat.post })
  }
  return { trustees }
}
