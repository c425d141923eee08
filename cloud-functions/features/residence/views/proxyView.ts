import type { ProxyView } from '#contracts/residence/proxies'
import type { Instant } from '#domain/kernel/decision'
import { maskName } from '#domain/organisation/masking'
import { isHeld } from '#domain/organisation/OrgUnit'
import type { Person } from '#domain/organisation/Person'
import { decidingPost } from '#domain/residence/offices'
import type { Proxy } from '#domain/residence/proxies/Proxy'
import { withheldPapers } from '#domain/privacy/papers'
import { applicantOf } from '#domain/residence/proxies/messages'
import { sideOf } from '#domain/residence/proxies/end'
import { isInForce, mayFollow } from '#domain/residence/proxies/graph'
import { actorOf } from '#domain/organisation/actorOf'

/** As what a person stands to an authorisation: in the post by which they decide on it, or as themselves. */
export const actorTo = (proxy: Proxy, person: Person, now: Instant) =>
  actorOf(person, decidingPost(person, proxy.office, proxy, now))

const mySide = ({ principal, holder }: Proxy, personId: string): ProxyView['mySide'] => {
  if (principal.personId === personId) return 'principal'
  return holder.personId === personId ? 'holder' : 'neither'
}

/** @param applicant who has given the photos; null where nobody is known */
export const papersWithheldOf = (
  { paper, papersRemoved }: Proxy,
  applicant: Pick<Person, 'agreements'> | null,
): ProxyView['papersWithheld'] => withheldPapers(paper, papersRemoved, applicant)

/**
 * An authorisation as one person sees it. The two sides know each other's names; for anybody else they are masked,
 * unless the names are to be held against the paper.
 *
 * @param inFull to somebody who decides on it, and looks at this one
 */
export const proxyViewOf = (proxy: Proxy, viewer: Person, now: Instant, inFull = false): ProxyView => {
  const side = mySide(proxy, viewer._id)
  const named = inFull || side !== 'neither' ? (name: string) => name : maskName
  return {
    id: proxy.id,
    kind: proxy.kind,
    state: proxy.state,
    compoundId: proxy.compoundId,
    compoundName: proxy.compoundName,
    units: proxy.units.map(({ unitId, unitLabel }) => ({ unitId, unitLabel })),
    principalName: named(proxy.principal.name),
    holderName: named(proxy.holder.name),
    mySide: side,
    from: proxy.from,
    until: proxy.until,
    voteId: proxy.vote?.id ?? null,
    voteTitle: proxy.vote?.title ?? null,
    active: isInForce(proxy) && isHeld(proxy, now),
    officeName: proxy.office.orgName,
    standIn: proxy.office.standIn,
    reason: proxy.reason,
    ending: proxy.ending,
    grantedAt: proxy.grantedAt,
    updatedAt: proxy.updatedAt,
    papersWithheld: viewer._id === applicantOf(proxy) ? papersWithheldOf(proxy, viewer) : null,
    mayRevoke: mayFollow(proxy.state, 'revoked') && sideOf(proxy, actorTo(proxy, viewer, now)) !== null,
  }
}
