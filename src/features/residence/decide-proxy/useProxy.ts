import type { ProxyDetail } from '#contracts/residence/decisions'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { approvalWords } from '#copy/residence/approvals'
import { useCall } from '../../../cloud/useCall'
import { useWrite } from '../../../cloud/useWrite'
import { keepingBy, type Keeping } from '../deciding/keepingBy'
import { useDeciding, type Deciding } from '../deciding/useDeciding'

/** One authorisation as it is decided, or revoked. */
export interface ProxyInHand extends Deciding {
  readonly proxy: ProxyDetail | null
  readonly refusal: CallRefusal | null
  readonly reload: () => Promise<void>
  /** Of what another body wants to take back: it stays. */
  readonly keeping: Keeping
}

export const useProxy = (proxyId: string | null, onDecided: () => void): ProxyInHand => {
  const { output, refusal, reload } = useCall('getProxy', proxyId === null ? null : { proxyId })
  const deciding = useWrite('decideProxies')
  const revoking = useWrite('revokeProxy')
  const proxy = output?.id === proxyId ? output : null
  const writing = useWrite('keepProxy')
  const changed = () => {
    onDecided()
    return reload()
  }
  const hand = useDeciding({
    deciding,
    send: (decision, reason) => proxy && deciding.run({ proxyIds: [proxy.id], decision, reason }),
    revoking,
    takeBack: reason => proxy && revoking.run({ proxyId: proxy.id, reason }),
    said: {
      approved: proxy?.takesTwo === true ? approvalWords.firstDone : undefined,
      revoked: proxy?.state === 'approved' ? approvalWords.revocationAsked : undefined,
    },
    onChanged: changed,
  })
  const keeping = keepingBy(writing, reason => proxy && writing.run({ proxyId: proxy.id, reason }), changed)
  return { proxy, refusal, reload, keeping, ...hand }
}
