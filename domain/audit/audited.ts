import type { Announcement } from '../announcements/Announcement'
import { isReporterDeed } from '../issues/reporterDeeds'
import type { Issue } from '../issues/Issue'
import type { AdoptedRouting } from '../issues/routing/Routing'
import type { Claim } from '../residence/claims/Claim'
import type { Proxy } from '../residence/proxies/Proxy'
import type { Vote } from '../votes/Vote'
import type { Audited } from './entryOf'

/** A reporter who is anonymous to their neighbours is so in the chain too, but not in what they do in an office. */
export const auditedIssue: Audited<Issue> = {
  kind: 'issue',
  path: issue => issue.compoundPath,
  hides: ({ reporter }, { by, kind }) =>
    reporter.anonymous &&
    by.kind === 'person' &&
    by.personId === reporter.personId &&
    (by.role === 'resident' || isReporterDeed(kind)),
}

/** The root of its record stands in the chain since the count: whoever changes the record later is found out by it. */
export const auditedVote: Audited<Vote> = {
  kind: 'vote',
  path: vote => vote.compoundPath,
  seal: ({ record }, { kind }) =>
    (kind === 'counted' || kind === 'recordPublished') && record !== null && 'root' in record
      ? record.root
      : undefined,
}

export const auditedClaim: Audited<Claim> = { kind: 'claim', path: claim => claim.unit.compoundPath }

export const auditedProxy: Audited<Proxy> = { kind: 'proxy', path: proxy => proxy.compoundPath }

export const auditedAnnouncement: Audited<Announcement> = {
  kind: 'announcement',
  path: announcement => announcement.compoundPath,
}

export const auditedRouting: Audited<AdoptedRouting> = { kind: 'routing', path: routing => routing.path }
