import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useEffect, type ReactNode } from 'react'
import type { Output } from '#contracts/calls'
import type { IssueDetail } from '#contracts/issues'
import { sayInstant, sayRemaining } from '#copy/kernel/instants'
import { raiseWords } from '#copy/issues/raise'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Instant } from '#domain/kernel/decision'
import { aria } from '../../../components/aria/aria'
import { Button } from '../../../components/button/Button'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { EmergencyNumbers } from '../../../components/emergency-numbers/EmergencyNumbers'
import { Icon } from '../../../components/icon/Icon'
import { Notice } from '../../../components/notice/Notice'
import { openIssue } from '../../../navigation/open'
import { useNow } from '../../../reading/useNow'
import { NotifyOnce } from '../../../session/NotifyOnce'

/** What came of a report: its case, and whether it was added to one that was there. */
export type RaisedIssue = Output<'raiseIssue'>

/** What happens now: the number, who has it, until when, and a way to be told; of a danger, whom to call. */
export function Raised({ issue, added, onAgain }: RaisedIssue & { onAgain: () => void }): ReactNode {
  const now = useNow()
  useEffect(() => {
    // The form was left at its end, where the button is; what follows begins at the top.
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }, [])
  const { respondBy, resolveBy } = issue.deadlines
  return (
    <View className="v-raised" {...aria({ role: 'status' })}>
      <View className="v-raised__head">
        <Icon name="check" size="large" />
        <View className="v-raised__title">{added ? raiseWords.addedTitle : raiseWords.doneTitle}</View>
      </View>
      {added && <Notice words={raiseWords.added} />}
      {issue.urgency === 'danger' && <EmergencyNumbers />}
      <CellGroup tip={raiseWords.ifLate}>
        <Cell title={raiseWords.number} value={issue.number} />
        <Cell title={raiseWords.heldBy} value={holderOf(issue)} />
        {respondBy !== null && <Cell title={raiseWords.respondBy} value={untilWhen(respondBy, now)} />}
        {resolveBy !== null && <Cell title={raiseWords.resolveBy} value={untilWhen(resolveBy, now)} />}
      </CellGroup>
      <View className="v-raised__actions">
        <Button
          id="to-issue"
          kind="primary"
          label={raiseWords.toIssue}
          onTap={() => {
            openIssue(issue.id)
          }}
        />
        <NotifyOnce words={raiseWords} />
        <Button id="raise-again" label={raiseWords.again} onTap={onAgain} />
      </View>
    </View>
  )
}

const untilWhen = (due: Instant, now: Instant): string =>
  `${sayInstant(due, now)}（${sayRemaining(due, now)}）`

const holderOf = ({ holder, standing }: IssueDetail): string =>
  holder.role === null ? standing.orgName : `${standing.orgName} ${roleNames[holder.role]}`
