import type { HomeChange } from '#contracts/residence/homeChange'
import type { Instant } from '#domain/kernel/decision'
import { maskName } from '#domain/organisation/masking'
import type { Claim } from '#domain/residence/claims/Claim'
import { isContested } from '#domain/residence/contest'
import type { ListedRosterImport } from '../../../stores/rosterImports'
import { mayDisputeProxy } from '#domain/residence/proxies/dispute'
import type { Proxy } from '#domain/residence/proxies/Proxy'
import { mayDispute } from '#domain/residence/claims/dispute'

/** A change of who belongs to a home, as somebody concerned sees it: whoever else it is about is masked. */
export const changeViewOf = (claim: Claim, viewerId: string, now: Instant): HomeChange => {
  const isMine = claim.claimant.personId === viewerId
  return {
    about: { thing: 'claim', claimId: claim.id },
    unitLabel: claim.unit.unitLabel,
    compoundName: claim.unit.compoundName,
    what: isMine ? 'revocation' : 'link',
    name: isMine ? claim.claimant.name : maskName(claim.claimant.name),
    as: claim.as,
    state: claim.state,
    reason: isMine ? claim.reason : null,
    officeName: claim.office.orgName,
    until: claim.shown?.until ?? null,
    disputed: isContested(claim),
    mayDispute: mayDispute(claim, viewerId, now),
    updatedAt: claim.updatedAt,
  }
}

/** An authorisation as somebody concerned sees it: those between whom it is are masked, but oneself. */
export const proxyChangeOf = (proxy: Proxy, viewerId: string, now: Instant): HomeChange => {
  const isMine = [proxy.principal.personId, proxy.holder.personId].includes(viewerId)
  const revoking = proxy.state === 'revoking'
  return {
    about: { thing: 'proxy', proxyId: proxy.id },
    unitLabel: proxy.units.map(({ unitLabel }) => unitLabel).join('、'),
    compoundName: proxy.compoundName,
    what: revoking ? 'proxyRevocation' : 'proxy',
    name: proxy.holder.personId === viewerId ? proxy.holder.name : maskName(proxy.holder.name),
    as: null,
    state: proxy.state,
    reason: isMine ? proxy.reason : null,
    officeName: proxy.office.orgName,
    until: proxy.shown?.until ?? null,
    disputed: isContested(proxy),
    mayDispute: mayDisputeProxy(proxy, viewerId, now),
    updatedAt: proxy.updatedAt,
  }
}

/** Lines of an import that would change homes of the viewer's. */
export const rosterChangesOf = (roster: ListedRosterImport, viewerId: string): readonly HomeChange[] =>
  (roster.shown?.concerned ?? [])
    .filter(({ personId }) => personId === viewerId)
    .map(({ unitId, unitLabel }) => {
      const disputed = (roster.disputed ?? []).some(one => one.unitId === unitId)
      return {
        about: { thing: 'roster', importId: roster._id, unitId },
        unitLabel,
        compoundName: roster.compoundName,
        what: 'roster',
        name: roster.fileName,
        as: null,
        state: null,
        reason: null,
        officeName: roster.first?.name ?? '',
        until: roster.shown?.until ?? null,
        disputed,
        mayDispute: !disputed,
        updatedAt: roster.updatedAt,
      }
    })
