import { formerResident } from '#copy/privacy/names'
import { endedStates } from '#domain/issues/openStates'
import type { RetentionCategory } from '#domain/privacy/retentionRules'
import { withoutFiles } from '#domain/privacy/withoutFiles'
import { withoutResidents } from '#domain/privacy/withoutResidents'
import { statesOver as claimStatesOver } from '#domain/residence/claims/graph'
import { statesOver as proxyStatesOver } from '#domain/residence/proxies/graph'
import { removeFiles } from '../../../../kit/files'
import { removePictures } from '../../../../kit/pictures/oldPictures'
import { AgedDocuments } from '../../../../stores/AgedDocuments'
import { AgedThings } from '../../../../stores/AgedThings'
import { claims, type ClaimRow } from '../../../../stores/claims'
import type { DailyCount } from '../../../../stores/dailyCounts'
import type { StoredExport } from '../../../../stores/dataExports'
import { statesSettled, type Delivery } from '../../../../stores/deliveries'
import type { ErasureRow } from '../../../../stores/erasures'
import type { InboxEntry } from '../../../../stores/inbox'
import { issues } from '../../../../stores/issues'
import type { LookRow } from '../../../../stores/looks'
import { proxies, type ProxyRow } from '../../../../stores/proxies'
import { supporters } from '../../../../stores/supporters'
import { blanking, deleting, type Duty } from './Duty'
import { withdrawnPapers } from './withdrawnPapers'

/** What is done about each category; a missing one is a type error. */
export const duties: Readonly<Record<RetentionCategory, Duty>> = {
  inbox: deleting(new AgedDocuments<InboxEntry>('inbox', 'at'), ({ at }) => at),
  deliveries: deleting(
    new AgedDocuments<Delivery>('deliveries', 'madeAt', statesSettled),
    ({ madeAt }) => madeAt,
  ),
  // A photo is gone before its id is forgotten, so that none is left behind that nobody knows of.
  claimEvidence: blanking(
    new AgedThings(claims, claimStatesOver),
    claim => withoutFiles(claim, 'evidence') as ClaimRow,
    ({ evidence, filesToMove }) => removePictures(evidence, filesToMove),
  ),
  proxyPaper: blanking(
    new AgedThings(proxies, proxyStatesOver),
    proxy => withoutFiles(proxy, 'paper') as ProxyRow,
    ({ paper, filesToMove }) => removePictures(paper, filesToMove),
  ),
  withdrawnPapers,
  looks: deleting(new AgedDocuments<LookRow>('looks', 'at'), ({ at }) => at),
  exports: deleting(
    new AgedDocuments<StoredExport>('dataExports', 'at'),
    ({ at }) => at,
    rows => removeFiles(rows.flatMap(({ json, page }) => [json, page])),
  ),
  erasures: deleting(
    new AgedDocuments<ErasureRow>('erasures', 'finishedAt'),
    ({ finishedAt }) => finishedAt ?? 0,
  ),
  dailyCounts: deleting(new AgedDocuments<DailyCount>('dailyCounts', 'at'), ({ at }) => at),
  // Those who joined go first: a run that dies between finds the issue once more.
  reporterNames: blanking(
    new AgedThings(issues, endedStates),
    issue => withoutResidents(issue, formerResident),
    ({ _id }) => supporters.rename(_id, formerResident),
  ),
}
