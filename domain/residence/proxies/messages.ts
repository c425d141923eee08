import type { Addressee, Message } from '../../notices/Message'
import { deciders } from '../offices'
import type { Proxy, ProxyFact } from './Proxy'

interface Telling extends Pick<Message, 'kind' | 'params'> {
  readonly to: readonly Addressee[]
}

const person = (personId: string): Addressee => ({ to: 'person', personId })

/** Who asked for it: a guardian for the ward, else the owner. */
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

const telling = (proxy: Proxy, fact: ProxyFact): Telling => {
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

const nameOf = (addressee: Addressee): string => {
  switch (addressee.to) {
    case 'person':
      return addressee.personId
    case 'post':
      return `${addressee.role}:${addressee.orgUnitId}`
    case 'electorate':
      return addressee.voteId
  }
}

/** The first unit, and how many more. */
export const unitsLabel = ({ units }: Pick<Proxy, 'units'>): string => {
  const [first] = units
  const label = first?.unitLabel ?? ''
  return units.length > 1 ? `${label} +${String(units.length - 1)}` : label
}

/**
 * What is to be told of new facts: the posts that decide, and the two sides.
 *
 * @param proxy as it is after the facts
 * @param facts each with its number in the history, which makes the message's id repeatable
 */
export const messagesFor = (
  proxy: Proxy,
  facts: readonly { readonly fact: ProxyFact; readonly index: number }[],
): readonly Message[] =>
  facts.flatMap(({ fact, index }) => {
    const told = telling(proxy, fact)
    return told.to.map(addressee => ({
      id: `${proxy.id}:${String(index)}:${nameOf(addressee)}`,
      kind: told.kind,
      addressee,
      about: { thing: 'proxy', id: proxy.id } as const,
      params: { compoundName: proxy.compoundName, unitLabel: unitsLabel(proxy), ...told.params },
      danger: false,
    }))
  })
