import {
  addresseeName,
  messagesOf,
  type Addressee,
  type MessageOf,
  type NumberedFact,
  type Telling,
} from '../../kernel/tellings'
import type { ProxyOwnParams, ResidenceMessageParams } from '../messageParams'
import type { Office } from '../claims/Claim'
import { deciders } from '../offices'
import { firstWordTellings, untilOf } from '../twoPeopleTellings'
import type { Proxy, ProxyFact } from './Proxy'

const person = (personId: string): Addressee => ({ to: 'person', personId })

/** Names who asked for an authorisation: a guardian for the ward, else the owner. */
export const applicantOf = ({
  kind,
  principal,
  holder,
}: Pick<Proxy, 'kind' | 'principal' | 'holder'>): string =>
  kind === 'guardian' ? holder.personId : (principal.personId ?? holder.personId)

/** Both sides, as far as they are known here; of one that never counted, whoever asked for it. */
const concerned = (proxy: Proxy): readonly string[] =>
  proxy.approvedAt === null
    ? [applicantOf(proxy)]
    : [...new Set([proxy.principal.personId ?? proxy.holder.personId, proxy.holder.personId])]

const bothSides = ({ principal, holder }: Proxy): readonly Addressee[] =>
  [...new Set([principal.personId ?? holder.personId, holder.personId])].map(person)

const posts = (proxy: Proxy, office: Office): readonly Addressee[] =>
  deciders(office, proxy).map(decider => ({ to: 'post', ...decider }) as const)

const tellings = (proxy: Proxy, fact: ProxyFact): readonly Telling<ProxyOwnParams>[] => {
  // Whoever did it knows.
  const to = concerned(proxy)
    .filter(id => fact.by.kind !== 'person' || fact.by.personId !== id)
    .map(person)
  switch (fact.kind) {
    case 'granted':
      return [{ kind: 'proxyWaiting', to: posts(proxy, fact.office), params: {} }]
    case 'firstApproved':
      return [
        ...firstWordTellings(fact, proxy),
        { kind: 'proxyShown', to: fact.shown.concerned.map(person), params: untilOf(fact.shown) },
      ]
    case 'disputed':
      return [{ kind: 'proxyDisputed', to: [...posts(proxy, fact.office), ...bothSides(proxy)], params: {} }]
    case 'revocationDisputed':
      return [{ kind: 'proxyDisputed', to: posts(proxy, fact.office), params: { of: 'revocation' } }]
    case 'revocationAsked':
      return [
        ...firstWordTellings(fact, proxy),
        {
          kind: 'proxyRevocationShown',
          to: bothSides(proxy),
          params: { reason: fact.reason, ...untilOf(fact.shown) },
        },
      ]
    case 'revocationDropped':
      return [{ kind: 'proxyRevocationDropped', to: bothSides(proxy), params: {} }]
    case 'approved':
      return [{ kind: 'proxyApproved', to, params: { holderName: proxy.holder.name } }]
    case 'refused':
      return [{ kind: 'proxyRefused', to, params: { reason: fact.reason } }]
    case 'revoked':
      return [{ kind: 'proxyEnded', to, params: { how: 'revoked', reason: fact.reason, side: fact.side } }]
    case 'ended':
      return [{ kind: 'proxyEnded', to, params: { how: fact.how } }]
  }
}

/** Of what one fact tells somebody several things. */
const isOfTwo = (kind: string): boolean => kind === 'changeDuringVote' || kind === 'proxyShown'

/** Names the first unit, and says how many more there are. */
const unitsLabel = ({ units }: Pick<Proxy, 'units'>): string => {
  const [first] = units
  const label = first?.unitLabel ?? ''
  return units.length > 1 ? `${label} +${String(units.length - 1)}` : label
}

/**
 * Addresses what is to be told of new facts of an authorisation: to the posts that decide, and the two sides.
 *
 * @param proxy as it is after the facts
 * @param facts each with its number in the history, which makes the message's id repeatable
 */
export const messagesFor = (
  proxy: Proxy,
  facts: readonly NumberedFact<ProxyFact>[],
): readonly MessageOf<Pick<ResidenceMessageParams, keyof ProxyOwnParams>>[] =>
  messagesOf(
    {
      about: { thing: 'proxy', id: proxy.id },
      common: { compoundName: proxy.compoundName, unitLabel: unitsLabel(proxy) },
      mark: (kind, addressee) => (isOfTwo(kind) ? `${kind}:` : '') + addresseeName(addressee),
    },
    facts,
    fact => tellings(proxy, fact),
  )
