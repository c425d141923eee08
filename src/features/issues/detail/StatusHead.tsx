import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { IssueDetail } from '#contracts/issues'
import { sayInstant, sayRemaining } from '#copy/kernel/instants'
import { besideWords } from '#copy/issues/besideOffice'
import { issueWords } from '#copy/issues/issue'
import { categoryNames } from '#copy/issues/names'
import { sayRating } from '#copy/issues/rating'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Instant } from '#domain/kernel/decision'
import { openStates } from '#domain/issues/openStates'
import { DeadlinePill, type DeadlinePillProperties } from '../../../components/deadline-pill/DeadlinePill'
import { Icon } from '../../../components/icon/Icon'
import { categoryIcons } from '../categoryIcons'
import { clocksOf } from '../clocks'
import { IssueTags } from '../IssueTags'

/** How an issue stands: state, who is on it, both clocks in words, and what happens if nobody does anything. */
export function StatusHead({ issue, now }: { issue: IssueDetail; now: Instant }): ReactNode {
  return (
    <View className="v-issue-head">
      <View className="v-issue-head__title">
        <Icon name={categoryIcons[issue.category]} size="large" />
        <View className="v-issue-head__category">{categoryNames[issue.category]}</View>
        <IssueTags issue={issue} />
      </View>
      <View className="v-issue-head__number">
        {issue.number}
        {issue.supporters > 0 && ` · ${issueWords.supporters(issue.supporters)}`}
      </View>
      {openStates.includes(issue.state) && <View className="v-issue-head__holder">{holderOf(issue)}</View>}
      {issue.standing.standIn && <View className="v-issue-head__note">{issueWords.holderStandIn}</View>}
      <View className="v-issue-head__clocks">
        {clocksIn(issue, now).map(({ clock, due }) => (
          <View className="v-issue-head__clock" key={clock.what ?? clock.words}>
            <DeadlinePill {...clock} />
            {due !== null && <View className="v-issue-head__due">{issueWords.by(sayInstant(due, now))}</View>}
          </View>
        ))}
      </View>
      {issue.pause !== null && (
        <View className="v-issue-head__note">
          {issueWords.pausedUntil(sayInstant(issue.pause.until, now))} ·{' '}
          {issue.pause.reason !== '' && issueWords.pauseReason(issue.pause.reason)}
        </View>
      )}
      <View className="v-issue-head__note">{whatFollows(issue)}</View>
    </View>
  )
}

const holderOf = ({ handler, standing, holder }: IssueDetail): string => {
  if (handler !== null) return issueWords.heldBy(handler.orgName, roleNames[handler.role])
  return issueWords.heldBy(standing.orgName, holder.role === null ? '' : roleNames[holder.role])
}

interface DatedClock {
  readonly clock: DeadlinePillProperties
  readonly due: Instant | null
}

const clocksIn = (issue: IssueDetail, now: Instant): readonly DatedClock[] => {
  if (issue.confirmBy !== null) {
    const words = sayRemaining(issue.confirmBy, now)
    return [{ clock: { what: issueWords.confirm, words, state: 'near' }, due: issue.confirmBy }]
  }
  const { respondBy, resolveBy } = issue.deadlines
  return clocksOf(issue, now).map(clock => ({
    clock,
    due: clock.what === issueWords.respond ? respondBy : clock.what === issueWords.resolve ? resolveBy : null,
  }))
}

const whatFollows = (issue: IssueDetail): string => {
  switch (issue.state) {
    case 'handled':
      return issue.milestones.length > 0 ? besideWords.supervised : issueWords.confirmIfSilent
    case 'closed': {
      const how = issue.closedHow === 'confirmed' ? issueWords.closedConfirmed : issueWords.closedUnconfirmed
      return issue.rating === null ? how : `${how} · ${sayRating(issue.rating)}`
    }
    case 'submitted':
    case 'accepted':
    case 'handling':
      return issue.pause === null ? issueWords.nextTier(issue.tier) : ''
    case 'rejected':
      return issue.appealBy === null
        ? issueWords.over
        : issueWords.appealUntil(sayInstant(issue.appealBy, issue.updatedAt))
    case 'merged':
      return issueWords.mergedFollows
    case 'withdrawn':
      return issueWords.over
  }
}
