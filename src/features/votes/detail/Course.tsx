import type { ReactNode } from 'react'
import type { VoteDetail } from '#contracts/votes'
import { sayInstant } from '#copy/kernel/instants'
import { voteWords } from '#copy/votes/vote'
import { sayAnnulment, voteFactNames } from '#copy/votes/names'
import type { Instant } from '#domain/kernel/decision'
import type { VoteFact } from '#domain/votes/Vote'
import type { IconName } from '../../../components/icon/vocabulary'
import { Section } from '../../../components/section/Section'
import { Timeline, type TimelineEntry } from '../../../components/timeline/Timeline'

const icons: Readonly<Record<VoteFact['kind'], IconName>> = {
  proposed: 'document',
  announced: 'bell',
  openingWaits: 'clock',
  opened: 'vote',
  extended: 'clock',
  ballotSetAside: 'close',
  closed: 'clock',
  counted: 'people',
  recordPublished: 'document',
  finalised: 'check',
  annulled: 'close',
  objected: 'hand',
  objectionWithdrawn: 'close',
  objectionAnswered: 'document',
  objectionPassedUp: 'people',
  annulmentAsked: 'law',
  annulmentDeclined: 'check',
}

const isFact = (kind: string): kind is VoteFact['kind'] => kind in voteFactNames

/** What has happened to the vote, newest first. */
export function Course({ vote, now }: { vote: VoteDetail; now: Instant }): ReactNode {
  const entries = vote.timeline.flatMap(({ kind, at, text }, index): readonly TimelineEntry[] =>
    isFact(kind)
      ? [
          {
            key: `${String(index)} ${kind}`,
            title: voteFactNames[kind],
            when: sayInstant(at, now),
            icon: icons[kind],
            ...(text === null ? {} : { note: kind === 'annulled' ? sayAnnulment(text) : text }),
            ...(kind === 'annulled' ? { tone: 'over' as const } : {}),
          },
        ]
      : [],
  )
  return (
    <Section title={voteWords.course}>
      <Timeline label={voteWords.course} entries={[...entries].reverse()} />
    </Section>
  )
}
