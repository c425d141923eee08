import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { IssueSummary } from '#contracts/issues'
import { sayInstant } from '#copy/kernel/instants'
import { issueWords } from '#copy/issues/issue'
import { categoryNames } from '#copy/issues/names'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Instant } from '#domain/kernel/decision'
import { openStates } from '#domain/issues/openStates'
import { aria } from '../../components/aria/aria'
import { DeadlinePill } from '../../components/deadline-pill/DeadlinePill'
import { Icon } from '../../components/icon/Icon'
import { Tappable } from '../../components/tappable/Tappable'
import { categoryIcons } from './categoryIcons'
import { clocksOf } from './clocks'
import { IssueTags } from './IssueTags'
import { Picture } from '../../components/picture/Picture'
import './issue-row.scss'

interface IssueRowProperties {
  issue: IssueSummary
  now: Instant
  onOpen: (issueId: string) => void
  /** The one whose detail stands beside the list. */
  chosen?: boolean | undefined
  /** Another button on the row, for the one likely action. */
  action?: ReactNode
}

/** One issue in a list: what and where, how it stands, until when, and who is on it. */
export function IssueRow({ issue, now, onOpen, chosen = false, action }: IssueRowProperties): ReactNode {
  const open = () => {
    onOpen(issue.id)
  }
  return (
    <View className={`v-issue-row ${chosen ? 'v-issue-row--chosen' : ''}`} {...aria({ role: 'listitem' })}>
      <Tappable className="v-issue-row__main" role="link" id={`issue-${issue.id}`} onTap={open}>
        <View className="v-issue-row__head">
          <Icon name={categoryIcons[issue.category]} />
          <View className="v-issue-row__category">{categoryNames[issue.category]}</View>
          <IssueTags issue={issue} />
        </View>
        <View className="v-issue-row__body">
          <View className="v-issue-row__words">
            <View className="v-issue-row__excerpt">{issue.excerpt}</View>
            <View className="v-issue-row__more">{moreOf(issue, now)}</View>
          </View>
          {issue.thumbnail !== null && <Picture className="v-issue-row__photo" src={issue.thumbnail} />}
        </View>
      </Tappable>
      <View className="v-issue-row__foot">
        <View className="v-issue-row__clocks">
          {clocksOf(issue, now).map(clock => (
            <DeadlinePill key={clock.what ?? clock.words} {...clock} />
          ))}
        </View>
        {action}
      </View>
    </View>
  )
}

const holderOf = ({ holder, state }: IssueSummary): string => {
  // Handled, it waits for the reporter and for no office.
  if (state === 'handled' || !openStates.includes(state)) return ''
  return issueWords.heldBy(holder.orgName, holder.role === null ? '' : roleNames[holder.role])
}

/** Where, since when, who is on it, and how many met it too. */
const moreOf = (issue: IssueSummary, now: Instant): string =>
  [
    issue.placeLabel,
    sayInstant(issue.raisedAt, now),
    holderOf(issue),
    issue.supporters > 0 ? issueWords.supporters(issue.supporters) : '',
  ]
    .filter(part => part !== '')
    .join(' · ')
