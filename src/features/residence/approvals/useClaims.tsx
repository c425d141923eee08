import { approvalWords } from '#copy/residence/approvals'
import { useWrite } from '../../../cloud/useWrite'
import { openClaimToDecide } from '../../../navigation/openOffice'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { usePages } from '../../../reading/usePages'
import { ClaimPane } from '../decide-claim/ClaimPane'
import { DecisionBar } from '../deciding/DecisionBar'
import { RequestList } from './RequestList'
import type { Listing, Requests, Waiting } from './requests'
import { claimWords } from './rowWords'
import { useBatch } from './useBatch'
import { useChosen } from './useChosen'

/** Claims at an office: those that wait can be decided several at once. The last answer says how much waits. */
export const useClaims = ({
  orgUnitId,
  show,
  desk,
}: Listing): Requests & { waiting: Waiting | undefined } => {
  const pages = usePages('listClaims', show === null ? null : { orgUnitId, show })
  const [chosen, choose] = useChosen(show)
  const now = useNow()
  const { run, busy } = useWrite('decideClaims')
  const reload = () => {
    void pages.reload()
  }
  const batch = useBatch(
    show,
    (claimIds, decision, reason) => run({ claimIds, decision, reason, rosterOwner: null }),
    reload,
  )
  useFresh(pages.reload)
  const count = batch.selected.size
  const fitting = (pages.rows ?? []).filter(({ match, under14 }) => match === 'nameAndPhone' && !under14)
  return {
    waiting: pages.latest?.waiting,
    list: (
      <RequestList
        key={`claims ${String(show)}`}
        pages={pages}
        rows={pages.rows}
        wordsOf={row => claimWords(row, now)}
        batch={show === 'waiting' ? batch : null}
        fitting={fitting.map(({ id }) => id)}
        chosen={desk ? chosen : null}
        onOpen={desk ? choose : openClaimToDecide}
        empty={approvalWords.empty.claims[show ?? 'waiting']}
      />
    ),
    detail: desk ? (
      <ClaimPane key={chosen} claimId={chosen} onChanged={reload} deciding={count === 0} />
    ) : null,
    bar:
      count === 0 ? undefined : (
        <DecisionBar
          key="claims"
          count={count}
          approveSentence={approvalWords.approveClaims(count)}
          refuseNotes={[approvalWords.refuseClaimNote]}
          busy={busy}
          onDecide={batch.decide}
        />
      ),
  }
}
