import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { showcaseWords as words } from '#copy/showcase/words'
import { Avatar } from '../../components/avatar/Avatar'
import { Cell } from '../../components/cell/Cell'
import { CellGroup } from '../../components/cell/CellGroup'
import { DeadlinePill } from '../../components/deadline-pill/DeadlinePill'
import { IconGrid } from '../../components/icon-grid/IconGrid'
import { ListView } from '../../components/list-view/ListView'
import { Notice } from '../../components/notice/Notice'
import { PhotoStrip } from '../../components/photo-strip/PhotoStrip'
import { ProgressBars } from '../../components/progress-bars/ProgressBars'
import { Section } from '../../components/section/Section'
import { Segmented } from '../../components/segmented/Segmented'
import { Steps } from '../../components/steps/Steps'
import { Tag } from '../../components/tag/Tag'
import { TierLadder } from '../../components/tier-ladder/TierLadder'
import { Timeline } from '../../components/timeline/Timeline'

const nothing = (): void => undefined
const picture =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Crect width='8' height='8' fill='%2378909c'/%3E%3Cpath d='M0 7 3 3l2 2 1-1 2 3v1H0z' fill='%23455a64'/%3E%3C/svg%3E"

export function StateSamples(): ReactNode {
  const [segment, setSegment] = useState<'open' | 'talk' | 'done'>('open')
  return (
    <>
      <IconGrid
        large
        hideLabel
        label={words.title}
        onOpen={nothing}
        options={[
          { value: 'raise', label: words.entries.raise, icon: 'raise' },
          { value: 'votes', label: words.entries.votes, icon: 'vote' },
          { value: 'errands', label: words.entries.errands, icon: 'document' },
          { value: 'services', label: words.entries.services, icon: 'service' },
        ]}
      />
      <Notice tone="over" words={words.danger} icon="phone" action={{ label: words.call, onTap: nothing }} />
      <Segmented
        label={words.segments}
        value={segment}
        onChange={setSegment}
        segments={[
          { value: 'open', label: words.toVote, count: 2 },
          { value: 'talk', label: words.talking },
          { value: 'done', label: words.decided },
        ]}
      />
      <Section title={words.cases} more={{ label: words.all, onTap: nothing }}>
        <CellGroup>
          <Cell
            icon="lift"
            title={words.lift}
            note={words.liftNote}
            value={<DeadlinePill state="near" what={words.finish} words={words.leftHours} />}
            onTap={nothing}
          />
          <Cell
            lead={<Avatar name={words.light} />}
            title={words.light}
            note={words.lightNote}
            value={<DeadlinePill state="over" what={words.accept} words={words.late} />}
            onTap={nothing}
          />
        </CellGroup>
      </Section>
      <View style={{ display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '0 16px 12px' }}>
        {(['plain', 'accent', 'good', 'near', 'over'] as const).map(tone => (
          <Tag key={tone} tone={tone} label={words.tags[tone]} />
        ))}
        <DeadlinePill state="on-time" words={words.leftDays} />
        <DeadlinePill state="met" words={words.met} />
      </View>
      <TierLadder
        label={words.tiers}
        tiers={[
          { name: words.compound, state: 'passed' },
          { name: words.community, state: 'current', note: words.since },
          { name: words.district, state: 'upcoming' },
        ]}
      />
      <Section title={words.progress}>
        <ProgressBars
          label={words.progress}
          bars={[
            {
              label: words.heads,
              share: 0.81,
              words: words.headsWords,
              threshold: { share: 2 / 3, words: words.twoThirds },
              reached: true,
            },
            {
              label: words.area,
              share: 0.612,
              words: words.areaWords,
              threshold: { share: 2 / 3, words: words.twoThirds },
              reached: false,
            },
          ]}
        />
      </Section>
      <Section title={words.timeline}>
        <Timeline
          label={words.timeline}
          entries={words.history.map((entry, index) => ({
            key: entry.title,
            tone: index === 0 ? 'good' : 'plain',
            ...entry,
            children: index === 0 ? <PhotoStrip photos={[picture]} /> : null,
          }))}
        />
      </Section>
      <Section title={words.steps}>
        <Steps
          label={words.steps}
          steps={words.stepList.map((title, index) => ({
            title,
            state: index === 0 ? 'done' : index === 1 ? 'now' : 'ahead',
          }))}
        />
      </Section>
      <ListView
        label={words.cases}
        items={[]}
        keyOf={String}
        render={() => null}
        empty={{ words: words.empty, action: { label: words.entries.raise, onTap: nothing } }}
      />
      <ListView
        label={words.cases}
        items={undefined}
        keyOf={String}
        render={() => null}
        error={words.failed}
        onRetry={nothing}
        empty={{ words: words.empty }}
      />
    </>
  )
}
