import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { HomeNotice } from '#contracts/home'
import { sayInstant } from '#copy/kernel/instants'
import { homeWords, noticeKindNames } from '#copy/home/home'
import type { Instant } from '#domain/kernel/decision'
import { Cell } from '../../components/cell/Cell'
import { CellGroup } from '../../components/cell/CellGroup'
import type { IconName } from '../../components/icon/vocabulary'
import { Section } from '../../components/section/Section'
import { openThing, openVoteResult } from '../../navigation/open'

const icons: Readonly<Record<HomeNotice['kind'], IconName>> = {
  voteAnnounced: 'document',
  voteOpened: 'vote',
  voteResult: 'vote',
  issueEscalated: 'up',
  issueSolved: 'check',
}

const MOST_NOTICES = 5

/** What happened in the compound lately; each leads to what it tells of. */
export const Notices = ({ notices, now }: { notices: readonly HomeNotice[]; now: Instant }): ReactNode => (
  <Section title={homeWords.notices}>
    {notices.length === 0 && <View className="v-home__none">{homeWords.noNotices}</View>}
    {notices.length > 0 && (
      <CellGroup>
        {notices.slice(0, MOST_NOTICES).map(notice => (
          <Cell
            key={`${notice.kind} ${notice.about.id} ${String(notice.at)}`}
            icon={icons[notice.kind]}
            title={notice.title}
            note={`${noticeKindNames[notice.kind]} · ${sayInstant(notice.at, now)}`}
            onTap={() => {
              if (notice.kind === 'voteResult') openVoteResult(notice.about.id)
              else openThing(notice.about)
            }}
          />
        ))}
      </CellGroup>
    )}
  </Section>
)
