import { useRouter } from '@tarojs/taro'
import { useMemo, useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { ProxyView } from '#contracts/residence/proxies'
import { proxyWords } from '#copy/residence/proxies'
import { proxyKinds } from '#domain/residence/proxies/Proxy'
import { Page } from '../../../components/page/Page'
import { ForKnownPerson } from '../../../session/ForKnownPerson'
import { draftsFor, type Draft } from './draft'
import { Granted } from './Granted'
import { GrantIn } from './GrantIn'
import { termsOf } from './terms'

type Params = Partial<Record<string, string>>

export default function GrantPage(): ReactNode {
  const { params } = useRouter()
  return (
    <ForKnownPerson title={proxyWords.grantTitle}>
      {({ me }) => <Grant me={me} params={params} />}
    </ForKnownPerson>
  )
}

function Grant({ me, params }: { me: Me; params: Params }): ReactNode {
  const [turn, setTurn] = useState(0)
  const [granted, setGranted] = useState<ProxyView | null>(null)
  const [wanted] = useState(() => wantedBy(me, params))
  const drafts = useMemo(() => draftsFor(wanted), [wanted])
  return (
    <Page title={proxyWords.grantTitle} demonstration={me.demo}>
      {granted === null ? (
        <GrantIn
          key={String(turn)}
          me={me}
          drafts={drafts}
          onGranted={setGranted}
          onClear={() => {
            drafts.drop(me.personId, '')
            setTurn(turn + 1)
          }}
        />
      ) : (
        <Granted proxy={granted} />
      )}
    </Page>
  )
}

/** What the person came for, as the address says it. */
const wantedBy = (me: Me, { kind, unit, vote }: Params): Partial<Draft> => {
  const named = proxyKinds.find(one => one === kind)
  const home = me.occupancies.find(({ unitId }) => unitId === unit)
  return {
    ...(named === undefined ? {} : { kind: named, term: termsOf(named)[1] ?? 'year' }),
    ...(home === undefined ? {} : { compoundId: home.compoundId, unitIds: [home.unitId] }),
    ...(vote === undefined ? {} : { term: 'vote', voteId: vote }),
  }
}
