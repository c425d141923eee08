import { soonOf } from '#domain/issues/dueSoon'
import type { IssueSummary } from '#contracts/issues'
import { supporterCount } from '#domain/issues/Issue'
import { openWords } from '#domain/issues/shownWords'
import { pictureUrls } from '../../../kit/pictures/oldPictures'
import type { IssueFields, ListedIssue } from '../../../stores/issues'
import { excerptOf } from './excerpt'

const holderOf = ({ handler, standing }: IssueFields): IssueSummary['holder'] =>
  handler ? { role: handler.role, orgName: handler.orgName } : { role: null, orgName: standing.orgName }

/** What a list and the page of one issue show alike. */
export const commonOf = (issue: IssueFields, viewerId: string): Omit<IssueSummary, 'thumbnail'> => ({
  id: issue.id,
  number: issue.number,
  compoundId: issue.compoundId,
  compoundName: issue.compoundName,
  category: issue.category,
  urgency: issue.urgency,
  excerpt: excerptOf(issue),
  placeLabel: [issue.place.buildingName, openWords(issue).place(issue.place.detail)]
    .filter(Boolean)
    .join(' · '),
  state: issue.state,
  closedHow: issue.closedHow,
  tier: issue.standing.tier,
  paused: issue.pause !== null,
  deadlines: issue.deadlines,
  soon: soonOf(issue),
  holder: holderOf(issue),
  supporters: supporterCount(issue),
  mine: issue.reporter.personId === viewerId,
  raisedAt: issue.raisedAt,
  updatedAt: issue.updatedAt,
})

/** Rows of a list, with the links of all their thumbnails fetched at once. */
export const summariesOf = async (
  rows: readonly ListedIssue[],
  viewerId: string,
): Promise<IssueSummary[]> => {
  const urls = await pictureUrls(rows.flatMap(({ photos }) => photos.slice(0, 1)))
  return rows.map(row => ({
    ...commonOf(row, viewerId),
    thumbnail: urls.get(row.photos[0] ?? '') ?? null,
  }))
}
