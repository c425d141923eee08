import { useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { IssueAction, IssueDetail } from '#contracts/issues'
import { actionWords } from '#copy/issues/actions'
import { sayRefusal } from '#copy/refusals'
import { issueWords } from '#copy/issues/issue'
import { call } from '../../../cloud/call'
import { Button } from '../../../components/button/Button'
import { toast } from '../../../components/toast/message'
import { OpenForm } from '../actions/OpenForm'

interface LikelyActionProperties {
  me: Me
  issueId: string
  action: IssueAction
  onChanged: () => void
}

/** The one thing that is likely done next with a row: its form opens at once, filled from the issue as it is now. */
export function LikelyAction({ me, issueId, action, onChanged }: LikelyActionProperties): ReactNode {
  const [issue, setIssue] = useState<IssueDetail | null>(null)
  const [busy, setBusy] = useState(false)
  const stale = () => {
    setIssue(null)
    toast(issueWords.changedMeanwhile, 'warn')
    onChanged()
  }
  const open = async () => {
    setBusy(true)
    const outcome = await call('getIssue', { issueId })
    setBusy(false)
    if (!outcome.ok) toast(sayRefusal(outcome.refusal), 'warn')
    else if (outcome.output.nextActions.includes(action)) setIssue(outcome.output)
    else stale()
  }
  return (
    <>
      <Button
        small
        kind="primary"
        label={actionWords[action].name}
        loading={busy}
        onTap={() => {
          void open()
        }}
      />
      {issue !== null && (
        <OpenForm
          action={action}
          issue={issue}
          me={me}
          onClose={() => {
            setIssue(null)
          }}
          onDone={() => {
            setIssue(null)
            onChanged()
          }}
          onStale={stale}
        />
      )}
    </>
  )
}
