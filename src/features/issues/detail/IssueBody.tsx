import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { IssueDetail, TimelineEntry } from '#contracts/issues'
import { sayInstant } from '#copy/kernel/instants'
import { besideWords } from '#copy/issues/besideOffice'
import { issueWords } from '#copy/issues/issue'
import { urgencyNames } from '#copy/issues/names'
import type { Instant } from '#domain/kernel/decision'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { PhotoStrip } from '../../../components/photo-strip/PhotoStrip'
import { Section } from '../../../components/section/Section'
import { MergedWith } from './MergedWith'
import { Together } from './Together'
import { Outside } from './Outside'
import { IssueTimeline } from './IssueTimeline'
import { RevealReporter } from './RevealReporter'
import { StatusHead } from './StatusHead'
import { Tiers } from './Tiers'
import './issue-body.scss'

/** Everything about one issue: how it stands first, then what it is about, then who did what when. */
export function IssueBody({ issue, now }: { issue: IssueDetail; now: Instant }): ReactNode {
  return (
    <>
      <StatusHead issue={issue} now={now} />
      <Section title={issueWords.tiers} card>
        <Tiers issue={issue} />
      </Section>
      <Section title={issueWords.what}>
        <View className="v-issue-body__text">{issue.text === '' ? besideWords.redacted : issue.text}</View>
        <View className="v-issue-body__photos">
          <PhotoStrip photos={issue.photos} caption={issueWords.before} />
          <PhotoStrip photos={photosAfter(issue.timeline)} caption={issueWords.after} />
        </View>
        <CellGroup>
          <Cell
            icon="place"
            title={issueWords.place}
            value={placeOf(issue)}
            {...(issue.place.far ? { note: issueWords.farPlace } : {})}
          />
          <Cell
            icon="me"
            title={issueWords.reporter}
            value={
              issue.mayReveal ? (
                <RevealReporter key={issue.id} issueId={issue.id} />
              ) : (
                (issue.reporterName ?? issueWords.anonymous)
              )
            }
          />
          <MergedWith issue={issue} />
          <Outside issue={issue} now={now} />
          <Cell icon="clock" title={issueWords.raisedAt} value={sayInstant(issue.raisedAt, now)} />
          <Cell icon="bell" title={issueWords.urgency} value={urgencyNames[issue.urgency]} />
        </CellGroup>
      </Section>
      <Together issue={issue} now={now} />
      <Section title={issueWords.timeline} card>
        <IssueTimeline issue={issue} now={now} />
      </Section>
    </>
  )
}

/**
 * What the last handling shows: the photos of an earlier one, after which it was reopened, prove nothing. (Phones of
 * five years ago have no `findLast`.)
 */
const photosAfter = (timeline: readonly TimelineEntry[]): readonly string[] =>
  [...timeline].reverse().find(entry => entry.kind === 'handled' || entry.kind === 'handledTogether')
    ?.photos ?? []

/** All of it that this reader may see; the label of lists is as everybody may read it. */
const placeOf = ({ compoundName, place: { buildingName, detail } }: IssueDetail): string =>
  [compoundName, buildingName ?? '', detail].filter(part => part !== '').join(' · ')
