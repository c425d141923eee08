import { useState, type ReactNode } from 'react'
import { approvalWords } from '#copy/residence/approvals'
import { useWrite } from '../../../cloud/useWrite'
import { openProxyToDecide } from '../../../navigation/openOffice'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { usePages } from '../../../reading/usePages'
import { ProxyPane } from '../decide-proxy/ProxyPane'
import { DecisionBar } from '../deciding/DecisionBar'
import { RequestList } from './RequestList'
import { RequestPage, type RequestsProperties } from './RequestPage'
import { proxyWords } from './rowWords'
import { useBatch } from './useBatch'

/** Authorisations at an office: those that wait can be decided several at once. */
export function Proxies({ orgUnitId, show, desk, demo, head }: RequestsProperties): ReactNode {
  const pages = usePages('listProxies', { orgUnitId, show })
  const [chosen, setChosen] = useState<string | null>(null)
  const now = useNow()
  const { run, busy } = useWrite('decideProxies')
  const reload = () => {
    void pages.reload()
  }
  const batch = useBatch((proxyIds, decision, reason) => run({ proxyIds, decision, reason }), reload)
  useFresh(pages.reload)
  const count = batch.selected.size
  return (
    <RequestPage
      head={head(undefined)}
      demo={demo}
      list={
        <RequestList
          pages={pages}
          rows={pages.rows}
          wordsOf={row => proxyWords(row, now)}
          batch={show === 'waiting' ? batch : null}
          fitting={[]}
          chosen={desk ? chosen : null}
          onOpen={desk ? setChosen : openProxyToDecide}
          empty={approvalWords.empty.proxies[show]}
        />
      }
      detail={
        desk ? <ProxyPane key={chosen} proxyId={chosen} onChanged={reload} deciding={count === 0} /> : null
      }
      bar={
        count > 0 && (
          <DecisionBar
            count={count}
            approveSentence={approvalWords.approveProxies(count)}
            refuseNotes={[]}
            busy={busy}
            onDecide={batch.decide}
          />
        )
      }
    />
  )
}
