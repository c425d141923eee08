import { approvalWords } from '#copy/residence/approvals'
import { useWrite } from '../../../cloud/useWrite'
import { openProxyToDecide } from '../../../navigation/openOffice'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { usePages } from '../../../reading/usePages'
import { ProxyPane } from '../decide-proxy/ProxyPane'
import { DecisionBar } from '../deciding/DecisionBar'
import { RequestList } from './RequestList'
import type { Listing, Requests } from './requests'
import { proxyWords } from './rowWords'
import { useBatch } from './useBatch'
import { useChosen } from './useChosen'

/** Authorisations at an office: those that wait can be decided several at once. */
export const useProxies = ({ orgUnitId, show, desk }: Listing): Requests => {
  const pages = usePages('listProxies', show === null ? null : { orgUnitId, show })
  const [chosen, choose] = useChosen(show)
  const now = useNow()
  const { run, busy } = useWrite('decideProxies')
  const reload = () => {
    void pages.reload()
  }
  const batch = useBatch(show, (proxyIds, decision, reason) => run({ proxyIds, decision, reason }), reload)
  useFresh(pages.reload)
  const count = batch.selected.size
  return {
    list: (
      <RequestList
        key={`proxies ${String(show)}`}
        pages={pages}
        rows={pages.rows}
        wordsOf={row => proxyWords(row, now)}
        batch={show === 'waiting' ? batch : null}
        fitting={[]}
        chosen={desk ? chosen : null}
        onOpen={desk ? choose : openProxyToDecide}
        empty={approvalWords.empty.proxies[show ?? 'waiting']}
      />
    ),
    detail: desk ? (
      <ProxyPane key={chosen} proxyId={chosen} onChanged={reload} deciding={count === 0} />
    ) : null,
    bar:
      count === 0 ? undefined : (
        <DecisionBar
          key="proxies"
          count={count}
          approveSentence={approvalWords.approveProxies(count)}
          refuseNotes={[]}
          busy={busy}
          onDecide={batch.decide}
        />
      ),
  }
}
