import type { ReactNode } from 'react'
import type { ClaimDetail } from '#contracts/residence/decisions'
import { sayInstant } from '#copy/kernel/instants'
import { approvalWords } from '#copy/residence/approvals'
import type { Instant } from '#domain/kernel/decision'
import type { IconName } from '../../../components/icon/vocabulary'
import { Section } from '../../../components/section/Section'
import { Timeline } from '../../../components/timeline/Timeline'

const icons: Readonly<Record<string, IconName>> = {
  claimed: 'home',
  granted: 'document',
  guardianConsented: 'people',
  approved: 'check',
  refused: 'close',
  appealed: 'redo',
  withdrawn: 'back',
  revoked: 'close',
  ended: 'clock',
  restored: 'redo',
}

const tones: Readonly<Record<string, 'good' | 'over'>> = {
  approved: 'good',
  restored: 'good',
  refused: 'over',
  revoked: 'over',
}

interface RequestTimelineProperties {
  /** What each kind of fact is called; one that this version does not know is shown by its kind, not hidden. */
  names: Readonly<Record<string, string>>
  entries: ClaimDetail['timeline']
  now: Instant
}

/** What happened to a claim or an authorisation, the newest first. */
export const RequestTimeline = ({ names, entries, now }: RequestTimelineProperties): ReactNode => (
  <Section title={approvalWords.timeline}>
    <Timeline
      label={approvalWords.timeline}
      entries={entries
        .map(({ kind, at, by, text }, index) => ({
          key: String(index),
          title: names[kind] ?? kind,
          when: sayInstant(at, now),
          who: by,
          note: text === null || text === '' ? undefined : text,
          icon: icons[kind],
          tone: tones[kind],
        }))
        .reverse()}
    />
  </Section>
)
