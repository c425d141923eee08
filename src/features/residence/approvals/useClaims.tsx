import { useState, type ReactNode } from 'react'
import { approvalWords } from '#copy/residence/approvals'
import { useWrite } from '../../../cloud/useWrite'
import { openClaimToDecide } from '../../../navigation/openOffice'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { usePages } from '../../../reading/usePages'
import { ClaimPane } from '../decide-claim/ClaimPane'
import { DecisionBar } from '../deciding/DecisionBar'
import { RequestList } from './RequestList'
import { RequestPage, type RequestsProperties } from './RequestPage'
import { claimWords } from './rowWords'
import { useBatch } from './useBatch'

/** Claims at an office: those that wait can be decided several at once. */
export function Claims({ orgUnitId, show, desk, demo, head }: RequestsProperties): ReactNode {
  const pages = usePages('listClaims', { orgUnitId, show })
  const [chosen, setChosen] = useState<string | null>(null)
  const now = useNow()
  const { run, busy } = useWrite('decideClaims')
  const reload = () => {
    void pages.reload()
  }
  const batch = useBatch(
    (claimIds, decision, reason) => run({ claimIds, decision, reason, rosterOwner: null }),
    reload,
  )
  useFresh(pages.reload)
  const count = batch.selected.size
  const fitting = (pages.rows ?? []).filter(({ match, under14 }) => match === 'nameAndPhone' && !under14)
  return (
    <RequestPage
      head={head(pages.latest?.waiting)}
      demo={demo}
      list={
        <RequestList
          pages={pages}
          rows={pages.rows}
          wordsOf={row => claimWords(row, now)}
          batch={show === 'waiting' ? batch : null}
          fitting={fitting.map(({ id }) => id)}
          chosen={desk ? chosen : null}
          onOpen={desk ? setChosen : openClaimToDecide}
          empty={approvalWords.empty.claims[show]}
        />
      }
      detail={
        desk ? <ClaimPane key={chosen} claimId={chosen} onChanged={reload} deciding={count === 0} /> : null
      }
      bar={
        count > 0 && (
          <DecisionBar
            count={count}
            approveSentence={approvalWords.approveClaims(count)}
            refuseNotes={[approvalWords.refuseClaimNote]}
            busy={busy}
            onDecide={batch.decide}
          />
        )
      }
    />
  )
}
