import type { ProxyDetail } from '#contracts/residence/decisions'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { useCall } from '../../../cloud/useCall'
import { useWrite } from '../../../cloud/useWrite'
import { useDeciding, type Deciding } from '../deciding/useDeciding'

/** One authorisation as it is decided, or revoked. */
export interface ProxyInHand extends Deciding {
  readonly proxy: ProxyDetail | null
  readonly refusal: CallRefusal | null
  readonly reload: () => Promise<void>
}

export const useProxy = (proxyId: string | null, onDecided: () => void): ProxyInHand => {
  const { output, refusal, reload } = useCall('getProxy', proxyId === null ? null : { proxyId })
  const deciding = useWrite('decideProxies')
  const revoking = useWrite('revokeProxy')
  const proxy = output?.id === proxyId ? output : null
  const hand = useDeciding({
    deciding,
    send: (decision, reason) => proxy && deciding.run({ proxyIds: [proxy.id], decision, reason }),
    revoking,
    takeBack: reason => proxy && revoking.run({ proxyId: proxy.id, reason }),
    onChanged: () => {
      onDecided()
      return reload()
    },
  })
  return { proxy, refusal, reload, ...hand }
}
