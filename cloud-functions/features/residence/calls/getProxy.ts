import type { ProxyDetail } from '#contracts/residence/decisions'
import { maskName, maskPhone } from '#domain/organisation/masking'
import type { Person } from '#domain/organisation/Person'
import { decidingPost } from '#domain/residence/offices'
import { whyNotInOwnHome } from '#domain/residence/ownHome'
import { proxyTakesTwo } from '#domain/residence/proxies/confirmation'
import { whyNotDecideProxy } from '#domain/residence/proxies/decide'
import { applicantOf } from '#domain/residence/proxies/messages'
import { headsWithin } from '#domain/residence/proxies/heldHeads'
import { proxyRulesAt } from '#domain/residence/proxies/rules'
import type { ProxyFact } from '#domain/residence/proxies/Proxy'
import { actorOf } from '#domain/organisation/actorOf'
import { pictureUrls } from '../../../kit/pictures/oldPictures'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { heldHeads } from '../../../stores/heldHeads'
import { directory } from '../../../stores/orgUnits'
import { people } from '../../../stores/people'
import { proxies } from '../../../stores/proxies'
import { units } from '../../../stores/units'
import { papersWithheldOf, proxyViewOf } from '../views/proxyView'

const textOf = (fact: ProxyFact): string | null => {
  switch (fact.kind) {
    case 'granted':
      return fact.terms.note || null
    case 'approved':
      return fact.note || null
    case 'firstApproved':
      return fact.note || null
    case 'refused':
    case 'revoked':
    case 'revocationAsked':
    case 'revocationDropped':
      return fact.reason || null
    case 'ended':
    case 'disputed':
    case 'revocationDisputed':
      return null
  }
}

/** Officials by the name they act under, residents in full where the two sides are; nothing for the clock. */
const timelineOf = (facts: readonly ProxyFact[], inFull: boolean): ProxyDetail['timeline'] =>
  facts.map(fact => {
    const { by, kind, at } = fact
    const name = by.kind === 'person' ? by.name : ''
    const isOfficial = by.kind === 'person' && by.role !== 'resident'
    return { kind, at, by: isOfficial || inFull ? name : maskName(name), text: textOf(fact) }
  })

const phoneOf = (people: readonly Person[], id: string | null): string | null => {
  const person = people.find(({ _id }) => _id === id)
  return person ? maskPhone(person.phone) : null
}

/**
 * Everything that is needed to decide. Phones stay masked; names and the paper are for the office where it stands, and
 * for nobody else who may see that it exists; the paper is for nobody once its consent was withdrawn. Five database
 * calls, and one of storage.
 */
export const getProxy: Answerer<'getProxy'> = async ({ proxyId }, context) => {
  const { now } = context
  const proxy = await proxies.byId(proxyId)
  const { person } = await context.permit([proxy?.compoundPath], { otherwise: 'not-found' })
  if (!proxy) throw refusal('not-found')
  const post = decidingPost(person, proxy.office, proxy, now)
  const inFull = post !== null
  const unitIds = proxy.units.map(({ unitId }) => unitId)
  const whyNot = whyNotDecideProxy(proxy, actorOf(person, post)) ?? whyNotInOwnHome(person, unitIds, now)
  const { principal, holder, compoundId } = proxy
  const [known, held, all] = await Promise.all([
    people.byIds([...(principal.personId === null ? [] : [principal.personId]), holder.personId]),
    heldHeads.of(compoundId, holder.personId),
    directory(),
  ])
  const applicant = known.find(({ _id }) => _id === applicantOf(proxy)) ?? null
  const papersWithheld = papersWithheldOf(proxy, applicant)
  const links = await pictureUrls(inFull && papersWithheld === null ? proxy.paper : [])
  return {
    ...proxyViewOf(proxy, person, now, inFull),
    principalPhone: phoneOf(known, principal.personId),
    holderPhone: phoneOf(known, holder.personId) ?? '',
    papersWithheld,
    paper: proxy.paper.flatMap(fileId => links.get(fileId) ?? []),
    note: proxy.note,
    heldHeads: headsWithin(held, proxy).length,
    mostHeads: proxyRulesAt(now).mostHeads,
    timeline: timelineOf(await proxies.allFacts(proxy), inFull),
    takesTwo: proxyTakesTwo(proxy, await units.byIds(unitIds), now),
    first: proxy.first && { name: proxy.first.name, role: proxy.first.role },
    shownUntil: proxy.shown?.until ?? null,
    mayDecide: whyNot === null,
    whyNot,
    demo: all.compound(compoundId)?.demo ?? false,
  }
}
