import { useRouter } from '@tarojs/taro'
import { useMemo, useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { ClaimView } from '#contracts/residence/claims'
import { claimWords } from '#copy/residence/residence'
import { Page } from '../../../components/page/Page'
import { compoundsOf } from '../../../session/compoundsOf'
import { ForKnownPerson } from '../../../session/ForKnownPerson'
import { nowhere } from '../unit-choice/place'
import { Claimed } from './Claimed'
import { ClaimIn } from './ClaimIn'
import { claimDrafts } from './draft'

export default function ClaimPage(): ReactNode {
  const { params } = useRouter()
  return (
    <ForKnownPerson title={claimWords.title}>
      {({ me }) => <Claim me={me} compoundId={params['compound']} />}
    </ForKnownPerson>
  )
}

function Claim({ me, compoundId }: { me: Me; compoundId: string | undefined }): ReactNode {
  const [turn, setTurn] = useState(0)
  const [claimed, setClaimed] = useState<ClaimView | null>(null)
  const drafts = useMemo(() => draftsFrom(me, compoundId), [me, compoundId])
  const afresh = () => {
    setClaimed(null)
    setTurn(turn + 1)
  }
  return (
    <Page title={claimWords.title} demonstration={me.demo}>
      {claimed === null ? (
        <ClaimIn
          key={String(turn)}
          me={me}
          drafts={drafts}
          onClaimed={setClaimed}
          onClear={() => {
            drafts.drop(me.personId, '')
            afresh()
          }}
        />
      ) : (
        <Claimed claim={claimed} onAgain={afresh} />
      )}
    </Page>
  )
}

/** Whoever comes from a compound of theirs need not look for it. */
const draftsFrom = (me: Me, compoundId: string | undefined): typeof claimDrafts => {
  const compound = compoundsOf(me).find(({ id }) => id === compoundId) ?? null
  return { ...claimDrafts, empty: id => ({ ...claimDrafts.empty(id), place: { ...nowhere, compound } }) }
}
