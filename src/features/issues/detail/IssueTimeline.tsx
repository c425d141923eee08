import type { ReactNode } from 'react'
import type { IssueDetail, TimelineEntry } from '#contracts/issues'
import { factNames } from '#copy/issues/actions'
import { sayInstant } from '#copy/kernel/instants'
import { besideWords } from '#copy/issues/besideOffice'
import { issueWords } from '#copy/issues/issue'
import { roleNames } from '#copy/kernel/vocabulary'
import { tierWork } from '#copy/issues/names'
import { sayRating } from '#copy/issues/rating'
import type { Instant } from '#domain/kernel/decision'
import type { IssueFactKind } from '#domain/issues/Issue'
import type { IconName } from '../../../components/icon/vocabulary'
import { PhotoStrip } from '../../../components/photo-strip/PhotoStrip'
import { Timeline, type TimelineEntry as Line } from '../../../components/timeline/Timeline'

const icons: Partial<Record<string, IconName>> = {
  raised: 'raise',
  dispatched: 'people',
  dispatchObjected: 'redo',
  progressNoted: 'edit',
  paused: 'clock',
  resumed: 'clock',
  handled: 'check',
  confirmed: 'star',
  merged: 'people',
  absorbed: 'people',
  unmerged: 'redo',
  handledTogether: 'check',
  referred: 'people',
  referralAnswered: 'check',
  referralTakenBack: 'redo',
  referralOverdue: 'warn',
  whistled: 'bell',
  whistleReportedIn: 'hand',
  whistleAnswered: 'check',
  whistleLate: 'warn',
  supervised: 'clock',
  milestoneReached: 'check',
  milestoneLate: 'warn',
  rated: 'star',
  appealed: 'up',
  reopened: 'redo',
  escalated: 'up',
  returned: 'down',
  dueSoonNoted: 'bell',
  breachNoted: 'warn',
  rejected: 'close',
  withdrawn: 'close',
  supported: 'hand',
}

/** Who did what when, the newest first. */
export const IssueTimeline = ({ issue, now }: { issue: IssueDetail; now: Instant }): ReactNode => (
  <Timeline
    label={issueWords.timeline}
    entries={issue.timeline.map((entry, index) => lineOf(entry, index, now)).reverse()}
  />
)

const lineOf = (entry: TimelineEntry, index: number, now: Instant): Line => ({
  key: String(index),
  title: titleOf(entry),
  when: sayInstant(entry.at, now),
  who: whoOf(entry),
  note: noteOf(entry, now),
  icon: icons[entry.kind],
  tone: toneOf(entry),
  children: entry.photos.length === 0 ? undefined : <PhotoStrip photos={entry.photos} />,
})

const isKnownKind = (kind: string): kind is IssueFactKind => kind in factNames

/** A kind that this version of the mini-program does not know yet is shown by its name, not hidden. */
const titleOf = ({ kind, tier }: TimelineEntry): string => {
  const name = isKnownKind(kind) ? factNames[kind] : kind
  return kind === 'escalated' && tier !== null ? `${name}：${tierWork[tier]}` : name
}

const whoOf = ({ by: { name, role, orgName } }: TimelineEntry): string => {
  if (role === null) return name === '' ? issueWords.system : name
  if (name === '' && role === 'resident') return issueWords.anonymous
  return [name, orgName, roleNames[role]].filter(part => part !== null && part !== '').join(' · ')
}

const noteOf = (
  { text, cause, handler, until, rating, other, redacted }: TimelineEntry,
  now: Instant,
): string | undefined => {
  const parts = [
    cause === null ? '' : issueWords.causes[cause],
    handler === null ? '' : issueWords.toHandler(`${handler.orgName} ${roleNames[handler.role]}`),
    until === null ? '' : issueWords.untilInstant(sayInstant(until, now)),
    rating === null ? '' : sayRating(rating),
    other === null ? '' : issueWords.otherNumber(other),
    redacted ? besideWords.redacted : '',
    text ?? '',
  ].filter(part => part !== '')
  return parts.length === 0 ? undefined : parts.join('。')
}

const toneOf = ({ kind, cause }: TimelineEntry): Line['tone'] => {
  if (kind === 'confirmed' || kind === 'handled' || kind === 'handledTogether') return 'good'
  if (kind === 'breachNoted' || kind === 'referralOverdue' || cause === 'clock' || kind === 'reopened')
    return 'over'
  return 'plain'
}
