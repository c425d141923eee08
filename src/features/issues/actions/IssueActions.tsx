import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { IssueAction, IssueDetail } from '#contracts/issues'
import { actionWords } from '#copy/issues/actions'
import { issueWords } from '#copy/issues/issue'
import { rowOf } from '#domain/issues/actions'
import { Button } from '../../../components/button/Button'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { toast } from '../../../components/toast/message'
import { Sheet } from '../../../components/sheet/Sheet'
import { OpenForm } from './OpenForm'
import './issue-actions.scss'

interface IssueActionsProperties {
  issue: IssueDetail
  me: Me
  /** Every action as a button (beside a list), or the main one and the rest behind a second button (page footer). */
  layout: 'all' | 'footer'
  onDone: (issue: IssueDetail) => void
  onStale: () => void
}

/** What the person can do to the issue now, most likely first. */
export function IssueActions({ issue, me, layout, onDone, onStale }: IssueActionsProperties): ReactNode {
  const [open, setOpen] = useState<IssueAction | 'more' | null>(null)
  const close = () => {
    setOpen(null)
  }
  const [main, ...others] = issue.nextActions
  if (main === undefined) return null
  const visible = layout === 'all' ? others : others.slice(0, others.length === 1 ? 1 : 0)
  return (
    <View className={`v-issue-actions v-issue-actions--${layout}`}>
      <Button
        id="main-action"
        small={layout === 'all'}
        kind={rowOf(main).warns === true ? 'plain' : 'primary'}
        label={actionWords[main].name}
        onTap={() => {
          setOpen(main)
        }}
      />
      {visible.map(action => (
        <Button
          key={action}
          small={layout === 'all'}
          label={actionWords[action].name}
          onTap={() => {
            setOpen(action)
          }}
        />
      ))}
      {visible.length < others.length && (
        <Button
          id="more-actions"
          label={issueWords.moreActions}
          onTap={() => {
            setOpen('more')
          }}
        />
      )}
      {open === 'more' && <MoreActions actions={others} onChoose={setOpen} onClose={close} />}
      {open !== null && open !== 'more' && (
        <OpenForm
          action={open}
          issue={issue}
          me={me}
          onClose={close}
          onDone={changed => {
            close()
            onDone(changed)
          }}
          onStale={() => {
            close()
            toast(issueWords.changedMeanwhile, 'warn')
            onStale()
          }}
        />
      )}
    </View>
  )
}

const MoreActions = ({
  actions,
  onChoose,
  onClose,
}: {
  actions: readonly IssueAction[]
  onChoose: (action: IssueAction) => void
  onClose: () => void
}): ReactNode => (
  <Sheet title={issueWords.moreActions} onClose={onClose}>
    <CellGroup>
      {actions.map(action => (
        <Cell
          key={action}
          id={`action-${action}`}
          title={actionWords[action].name}
          onTap={() => {
            onChoose(action)
          }}
        />
      ))}
    </CellGroup>
  </Sheet>
)
