import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { Home } from '#contracts/home'
import { homeWords } from '#copy/home/home'
import type { Instant } from '#domain/kernel/decision'
import { aria } from '../../components/aria/aria'
import { Icon } from '../../components/icon/Icon'
import { IconGrid, type IconOption } from '../../components/icon-grid/IconGrid'
import { Notice } from '../../components/notice/Notice'
import { Section } from '../../components/section/Section'
import { Tappable } from '../../components/tappable/Tappable'
import { Contacts } from '../organisation/Contacts'
import { nearestFirst } from '../organisation/nearestFirst'
import { PostedCells } from '../announcements/PostedCells'
import { IssueRow } from '../issues/IssueRow'
import { openInbox, openIssue, openIssueList, openTab } from '../../navigation/open'
import { openAnnouncements, openChart } from '../../navigation/openOffice'
import { CompoundSwitch } from '../../session/CompoundSwitch'
import { Notices } from './Notices'
import { OpenVotes } from './OpenVotes'
import './home.scss'

type Entry = 'raise' | 'votes' | 'issues' | 'services'

const entries: readonly IconOption<Entry>[] = [
  { value: 'raise', label: homeWords.raise, icon: 'raise' },
  { value: 'votes', label: homeWords.votes, icon: 'vote' },
  { value: 'issues', label: homeWords.issues, icon: 'repair' },
  { value: 'services', label: homeWords.services, icon: 'service' },
]

const openEntry = (entry: Entry): void => {
  if (entry === 'issues') openIssueList('open')
  else openTab(entry)
}

/** So that the rest of the page stays in reach; each leads to all of them. */
const MOST_ANNOUNCEMENTS = 3

interface CompoundTodayProperties {
  me: Me
  home: Home
  now: Instant
}

/** My compound today: what waits for me first, then how mine goes on, then who to call. */
export function CompoundToday({ me, home, now }: CompoundTodayProperties): ReactNode {
  const { compound, standIn } = home
  return (
    <>
      <View className="v-home__head">
        <CompoundSwitch
          me={me}
          compoundId={compound.id}
          name={compound.name}
          note={homeWords.households(compound.households)}
        />
        <InboxEntry unread={home.unread} />
      </View>
      {standIn !== null && <Notice words={homeWords.standIn(standIn, compound.hasBranch)} />}
      {home.announcements.length > 0 && (
        <PostedCells
          posted={home.announcements.slice(0, MOST_ANNOUNCEMENTS)}
          now={now}
          onTap={() => {
            openAnnouncements(compound.id)
          }}
        />
      )}
      <View className="v-home__columns">
        <View className="v-home__column">
          <IconGrid label={homeWords.entries} hideLabel large options={entries} onOpen={openEntry} />
          <OpenVotes votes={home.openVotes} now={now} />
          <MyIssues issues={home.myOpenIssues} now={now} />
        </View>
        <View className="v-home__column">
          <Notices notices={home.notices} now={now} />
          <LookedAfterBy me={me} compoundId={compound.id} contacts={home.lookedAfterBy} />
        </View>
      </View>
    </>
  )
}

const InboxEntry = ({ unread }: { unread: number }): ReactNode => (
  <Tappable className="v-home__inbox" label={homeWords.unreadSpoken(unread)} onTap={openInbox}>
    <Icon name="bell" size="large" />
    <View className="v-home__inbox-word">{homeWords.inbox}</View>
    {unread > 0 && <View className="v-home__unread">{homeWords.unread(unread)}</View>}
  </Tappable>
)

/** The few one calls first; all of them stand in the chart. */
const MOST_CONTACTS = 4

interface LookedAfterByProperties {
  me: Me
  compoundId: string
  contacts: Home['lookedAfterBy']
}

const LookedAfterBy = ({ me, compoundId, contacts }: LookedAfterByProperties): ReactNode => {
  const mine = me.occupancies.map(({ buildingId }) => buildingId)
  const reachable = contacts.filter(({ dutyPhone }) => dutyPhone !== null)
  return (
    <Section
      title={homeWords.lookedAfterBy}
      more={{
        label: homeWords.all,
        onTap: () => {
          openChart(compoundId)
        },
      }}
    >
      <Contacts
        contacts={nearestFirst(reachable.length > 0 ? reachable : contacts, mine).slice(0, MOST_CONTACTS)}
      />
    </Section>
  )
}

/** So that the rest of the page stays in reach; all of mine are one tap away. */
const MOST_ISSUES = 3

const MyIssues = ({ issues, now }: { issues: Home['myOpenIssues']; now: Instant }): ReactNode => (
  <Section
    title={homeWords.myIssues}
    more={{
      label: homeWords.all,
      onTap: () => {
        openIssueList('mine')
      },
    }}
  >
    {issues.length === 0 && <View className="v-home__none">{homeWords.noIssues}</View>}
    {issues.length > 0 && (
      <View {...aria({ role: 'list', label: homeWords.myIssues })}>
        {issues.slice(0, MOST_ISSUES).map(issue => (
          <IssueRow key={issue.id} issue={issue} now={now} onOpen={openIssue} />
        ))}
      </View>
    )}
  </Section>
)
