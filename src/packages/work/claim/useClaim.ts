import { useState } from 'react'
import type { ClaimDetail } from '#contracts/approvals'
import type { CallRefusal } from '#contracts/refusals'
import { approvalWords } from '#copy/screens/approvals'
import { useCall } from '../../../cloud/useCall'
import { useWrite, type Writing } from '../../../cloud/useWrite'
import { toast } from '../../../components/toast/message'
import type { Verdict } from '../residence/DecisionBar'
import { freeOwners, needsChoice } from './ownerChoice'

/** One claim as it is decided: what is known of it, which owner of the roster it is, and the verdict. */
export interface ClaimInHand {
  readonly claim: ClaimDetail | null
  readonly refusal: CallRefusal | null
  readonly reload: () => Promise<void>
  readonly owner: number | null
  readonly chooseOwner: (index: number) => void
  /** Said where an owner must be named before it can be approved. */
  readonly missing: string | undefined
  readonly mayApprove: () => boolean
  readonly busy: boolean
  readonly whyNot: CallRefusal | null
  readonly decide: (decision: Verdict, reason: string) => Promise<boolean>
  readonly revoking: Pick<Writing<'revokeClaim'>, 'busy' | 'refusal'>
  readonly revoke: (reason: string) => Promise<boolean>
}

export const useClaim = (claimId: string | null, onDecided: () => void): ClaimInHand => {
  const { output, refusal, reload } = useCall('getClaim', claimId === null ? null : { claimId })
  const [chosen, setChosen] = useState<number | null>(null)
  const [missing, setMissing] = useState<string>()
  const { run, busy, refusal: notSent } = useWrite('decideClaims')
  const revoking = useWrite('revokeClaim')
  const [notDone, setNotDone] = useState<CallRefusal | null>(null)
  const claim = output?.id === claimId ? output : null
  const owner = chosen ?? (claim === null ? null : onlyFit(claim))

  const mayApprove = () => {
    const lacking = claim !== null && needsChoice(claim) && owner === null
    const none = claim !== null && freeOwners(claim).length === 0
    setMissing(lacking ? (none ? approvalWords.noOwnerFree : approvalWords.needOwner) : undefined)
    return !lacking
  }
  const settled = async (words: string) => {
    toast(words)
    onDecided()
    await reload()
    return true
  }
  const decide = async (decision: Verdict, reason: string) => {
    if (claim === null) return false
    setNotDone(null)
    const rosterOwner = decision === 'approve' && claim.as === 'owner' ? owner : null
    const outcome = await run({ claimIds: [claim.id], decision, reason, rosterOwner })
    if (!outcome.ok) return false
    const kind = outcome.output.outcomes.find(({ ok }) => !ok)?.refusal
    if (kind != null) {
      setNotDone({ kind })
      return false
    }
    return settled(decision === 'approve' ? approvalWords.doneApproved(1) : approvalWords.doneRefused(1))
  }
  const revoke = async (reason: string) => {
    if (claim === null) return false
    const outcome = await revoking.run({ claimId: claim.id, reason })
    return outcome.ok ? settled(approvalWords.revoked) : false
  }
  const chooseOwner = (index: number) => {
    setMissing(undefined)
    setChosen(index)
  }
  const whyNot = notSent ?? notDone
  const deciding = { missing, mayApprove, busy, whyNot, decide }
  return { claim, refusal, reload, owner, chooseOwner, ...deciding, revoking, revoke }
}

/** The owner whom the name alone tells. */
const onlyFit = (claim: ClaimDetail): number | null => {
  const [first, ...others] = freeOwners(claim).filter(({ fits }) => fits)
  return first !== undefined && others.length === 0 ? first.index : null
}
