import { useState } from 'react'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { approvalWords } from '#copy/residence/approvals'
import type { Outcome } from '../../../cloud/call'
import type { Writing } from '../../../cloud/useWrite'
import { toast } from '../../../components/toast/message'
import type { Verdict } from './DecisionBar'

type Sending<Name extends 'decideClaims' | 'decideProxies' | 'revokeClaim' | 'revokeProxy'> = Pick<
  Writing<Name>,
  'busy' | 'refusal'
>

/** The one request that is looked at, and how it is written about. */
interface Request {
  readonly deciding: Sending<'decideClaims'> | Sending<'decideProxies'>
  /** Sends the verdict; null while there is nothing to decide on. */
  readonly send: (
    decision: Verdict,
    reason: string,
  ) => Promise<Outcome<'decideClaims'> | Outcome<'decideProxies'>> | null
  readonly revoking: Sending<'revokeClaim'> | Sending<'revokeProxy'>
  /** Takes back what was approved; null while there is nothing to take back. */
  readonly takeBack: (reason: string) => Promise<Outcome<'revokeClaim'> | Outcome<'revokeProxy'>> | null
  /** What is said when it was done, where that is more than the usual. */
  readonly said?: { readonly approved?: string | undefined; readonly revoked?: string | undefined }
  /** It is no longer as it is shown. */
  readonly onChanged: () => Promise<void>
}

/** What an office does about one request; each resolves to whether it was done. */
export interface Deciding {
  readonly busy: boolean
  /** Why the last verdict came to nothing. */
  readonly whyNot: CallRefusal | null
  readonly decide: (decision: Verdict, reason: string) => Promise<boolean>
  readonly revoking: { readonly busy: boolean; readonly refusal: CallRefusal | null }
  readonly revoke: (reason: string) => Promise<boolean>
}

/** Approving or refusing a claim or an authorisation, and taking back what was approved. */
export const useDeciding = (request: Request): Deciding => {
  const { deciding, send, revoking, takeBack, said, onChanged } = request
  const [notDone, setNotDone] = useState<CallRefusal | null>(null)
  const settled = async (words: string) => {
    toast(words)
    await onChanged()
    return true
  }
  const decide = async (decision: Verdict, reason: string) => {
    setNotDone(null)
    const outcome = await send(decision, reason)
    if (!outcome?.ok) return false
    const kind = outcome.output.outcomes.find(({ ok }) => !ok)?.refusal
    if (kind != null) {
      setNotDone({ kind })
      return false
    }
    return settled(
      decision === 'approve'
        ? (said?.approved ?? approvalWords.doneApproved(1))
        : approvalWords.doneRefused(1),
    )
  }
  const revoke = async (reason: string) => {
    const outcome = await takeBack(reason)
    return outcome?.ok === true && settled(said?.revoked ?? approvalWords.revoked)
  }
  return { busy: deciding.busy, whyNot: deciding.refusal ?? notDone, decide, revoking, revoke }
}
