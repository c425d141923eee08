import { useState } from 'react'
import type { ProxyDetail } from '#contracts/approvals'
import type { CallRefusal } from '#contracts/refusals'
import { approvalWords } from '#copy/screens/approvals'
import { useCall } from '../../../cloud/useCall'
import { useWrite, type Writing } from '../../../cloud/useWrite'
import { toast } from '../../../components/toast/message'
import type { Verdict } from '../residence/DecisionBar'

/** One authorisation as it is decided, or revoked. */
export interface ProxyInHand {
  readonly proxy: ProxyDetail | null
  readonly refusal: CallRefusal | null
  readonly reload: () => Promise<void>
  readonly busy: boolean
  readonly whyNot: CallRefusal | null
  readonly decide: (decision: Verdict, reason: string) => Promise<boolean>
  readonly revoking: Pick<Writing<'revokeProxy'>, 'busy' | 'refusal'>
  readonly revoke: (reason: string) => Promise<boolean>
}

export const useProxy = (proxyId: string | null, onDecided: () => void): ProxyInHand => {
  const { output, refusal, reload } = useCall('getProxy', proxyId === null ? null : { proxyId })
  const { run, busy, refusal: notSent } = useWrite('decideProxies')
  const revoking = useWrite('revokeProxy')
  const [notDone, setNotDone] = useState<CallRefusal | null>(null)
  const proxy = output?.id === proxyId ? output : null

  const settled = async (words: string) => {
    toast(words)
    onDecided()
    await reload()
    return true
  }
  const decide = async (decision: Verdict, reason: string) => {
    if (proxy === null) return false
    setNotDone(null)
    const outcome = await run({ proxyIds: [proxy.id], decision, reason })
    if (!outcome.ok) return false
    const kind = outcome.output.outcomes.find(({ ok }) => !ok)?.refusal
    if (kind != null) {
      setNotDone({ kind })
      return false
    }
    return settled(decision === 'approve' ? approvalWords.doneApproved(1) : approvalWords.doneRefused(1))
  }
  const revoke = async (reason: string) => {
    if (proxy === null) return false
    const outcome = await revoking.run({ proxyId: proxy.id, reason })
    return outcome.ok ? settled(approvalWords.revoked) : false
  }
  return { proxy, refusal, reload, busy, whyNot: notSent ?? notDone, decide, revoking, revoke }
}
