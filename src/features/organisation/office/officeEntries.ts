import type { Me } from '#contracts/account'
import { workWords } from '#copy/issues/workbench'
import type { Action } from '#domain/permissions'
import type { IconName } from '../../../components/icon/vocabulary'
import {
  openAnnouncements,
  openApprovals,
  openAudit,
  openEvaluation,
  openObjections,
  openOrganisation,
  openPosts,
  openRosters,
  openRouting,
} from '../../../navigation/openOffice'
import { postsFor } from '../../../session/postsFor'

/** A page for those who hold a post, shown to whoever may make the call that fills it. */
export interface OfficeEntry {
  readonly action: Action
  readonly icon: IconName
  readonly label: string
  readonly open: (orgUnitId: string) => void
}

const entries: readonly OfficeEntry[] = [
  { action: 'listClaims', icon: 'people', label: workWords.approvals, open: openApprovals },
  { action: 'listObjections', icon: 'vote', label: workWords.objections, open: openObjections },
  { action: 'postAnnouncement', icon: 'bell', label: workWords.announcements, open: openAnnouncements },
  { action: 'previewRoster', icon: 'document', label: workWords.rosters, open: openRosters },
  { action: 'listPosts', icon: 'clock', label: workWords.posts, open: openPosts },
  { action: 'organisation', icon: 'plan', label: workWords.organisation, open: openOrganisation },
  { action: 'getEvaluation', icon: 'document', label: workWords.evaluation, open: openEvaluation },
  { action: 'listRoutings', icon: 'arrow', label: workWords.routing, open: openRouting },
  { action: 'audit', icon: 'law', label: workWords.audit, open: openAudit },
]

/** The pages of one post, by the permission table. */
export const officeEntries = (post: Me['posts'][number]): readonly OfficeEntry[] =>
  entries.filter(({ action }) => postsFor([post], action).length > 0)
