import {
  addresseeName,
  messagesOf,
  type Addressee,
  type MessageOf,
  type NumberedFact,
  type Telling,
} from '../../kernel/tellings'
import type { ProxyOwnParams, ResidenceMessageParams } from '../messageParams'
import { deciders } from '../offices'
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

const telling = (proxy: Proxy, fact: ProxyFact): Telling<ProxyOwnParams> => {
  // Whoever did it knows.
  const to = concerned(proxy)
    .filter(id => fact.by.kind !== 'person' || fact.by.personId !== id)
    .map(person)
  switch (fact.kind) {
    case 'granted': {
      const posts = deciders(fact.office, proxy).map(decider => ({ to: 'post', ...decider }) as const)
      return { kind: 'proxyWaiting', to: posts, params: {} }
    }
    case 'approved':
      return { kind: 'proxyApproved', to, params: { holderName: proxy.holder.name } }
    case 'refused':
      return { kind: 'proxyRefused', to, params: { reason: fact.reason } }
    case 'revoked':
      return { kind: 'proxyEnded', to, params: { how: 'revoked', reason: fact.reason } }
    case 'ended':
      return { kind: 'proxyEnded', to, params: { how: fact.how } }
  }
}

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
      mark: (_kind, addressee) => addresseeName(addressee),
    },
    facts,
    fact => [telling(proxy, fact)],
  )
