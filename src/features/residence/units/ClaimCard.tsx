import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { ClaimView } from '#contracts/residence/claims'
import { sayRefusal } from '#copy/refusals'
import { claimStateNames, residenceWords } from '#copy/residence/residence'
import { occupancyNames } from '#copy/kernel/vocabulary'
import type { Instant } from '#domain/kernel/decision'
import { isWaiting } from '#domain/residence/claims/graph'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Cell } from '../../../components/cell/Cell'
import { Confirm } from '../../../components/dialog/Confirm'
import { Steps } from '../../../components/steps/Steps'
import { Tag } from '../../../components/tag/Tag'
import { toast } from '../../../components/toast/message'
import { PapersWithheld } from '../consent/PapersWithheld'
import { AppealSheet } from './AppealSheet'
import { claimSteps } from './claimSteps'
import './units.scss'

interface ClaimCardProperties {
  claim: ClaimView
  now: Instant
  onChanged: () => void
}

/** A claim on its way: where it is, why it was refused, and what the claimant can still do. */
export function ClaimCard({ claim, now, onChanged }: ClaimCardProperties): ReactNode {
  const [open, setOpen] = useState<'appeal' | 'withdraw' | null>(null)
  const close = () => {
    setOpen(null)
  }
  const waits = isWaiting(claim)
  return (
    <View className="v-claim-card">
      <Cell
        icon="document"
        title={`${claim.compoundName} ${claim.unitLabel}`}
        note={occupancyNames[claim.as]}
        value={
          <Tag label={claimStateNames[claim.state]} tone={claim.state === 'refused' ? 'over' : 'near'} />
        }
      />
      <Steps label={residenceWords.steps} steps={claimSteps(claim, now)} />
      <PapersWithheld withheld={waits ? claim.papersWithheld : null} words={residenceWords} />
      <View className="v-claim-card__actions">
        {claim.mayAppeal && (
          <Button
            small
            kind="primary"
            label={residenceWords.appeal}
            onTap={() => {
              setOpen('appeal')
            }}
          />
        )}
        {claim.mayWithdraw && (
          <Button
            small
            label={residenceWords.withdraw}
            onTap={() => {
              setOpen('withdraw')
            }}
          />
        )}
      </View>
      {open === 'appeal' && <AppealSheet claimId={claim.id} onClose={close} onDone={onChanged} />}
      <Withdraw claimId={claim.id} open={open === 'withdraw'} onClose={close} onDone={onChanged} />
    </View>
  )
}

interface WithdrawProperties {
  claimId: string
  open: boolean
  onClose: () => void
  onDone: () => void
}

function Withdraw({ claimId, open, onClose, onDone }: WithdrawProperties): ReactNode {
  const { busy, run } = useWrite('withdrawClaim')
  const withdraw = async () => {
    const outcome = await run({ claimId })
    onClose()
    toast(outcome.ok ? residenceWords.withdrawn : sayRefusal(outcome.refusal), outcome.ok ? 'done' : 'warn')
    onDone()
  }
  return (
    <Confirm
      open={open}
      warn
      sentence={residenceWords.withdrawSentence}
      verb={residenceWords.withdraw}
      busy={busy}
      onConfirm={() => {
        void withdraw()
      }}
      onCancel={onClose}
    />
  )
}
