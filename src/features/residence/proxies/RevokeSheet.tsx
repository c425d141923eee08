import type { ReactNode } from 'react'
import type { ProxyView } from '#contracts/residence/proxies'
import { proxyWords } from '#copy/residence/proxies'
import { useWrite } from '../../../cloud/useWrite'
import { toast } from '../../../components/toast/message'
import { dropReason, ReasonSheet } from '../../../components/reason/ReasonSheet'

interface RevokeSheetProperties {
  proxy: ProxyView
  onDone: () => void
  onClose: () => void
}

/** Ends an authorisation, by either side, with a reason. */
export function RevokeSheet({ proxy, onDone, onClose }: RevokeSheetProperties): ReactNode {
  const { busy, refusal, run } = useWrite('revokeProxy')
  const keptAs = `revoke ${proxy.id}`
  const send = async (reason: string) => {
    const outcome = await run({ proxyId: proxy.id, reason })
    if (!outcome.ok) return
    dropReason(keptAs)
    toast(proxyWords.revoked)
    onClose()
    onDone()
  }
  return (
    <ReasonSheet
      title={proxyWords.revokeTitle}
      verb={proxyWords.revoke}
      warn
      consequences={proxyWords.revokeConsequences[proxy.mySide]}
      label={proxyWords.revokeReason}
      hint={proxyWords.revokeHint}
      busy={busy}
      refusal={refusal}
      keptAs={keptAs}
      onSend={reason => {
        void send(reason)
      }}
      onClose={onClose}
    />
  )
}
