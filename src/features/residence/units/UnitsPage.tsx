import { useEffect, useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { sayRefusal } from '#copy/refusals'
import { residenceWords } from '#copy/residence/residence'
import { loadMe } from '../../../cloud/useMe'
import { useCall } from '../../../cloud/useCall'
import { Button } from '../../../components/button/Button'
import { Failure } from '../../../components/failure/Failure'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { openClaim, openProxies } from '../../../navigation/open'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { ForKnownPerson } from '../../../session/ForKnownPerson'
import { Claims } from './Claims'
import { HomeChanges } from './HomeChanges'
import { Homes } from './Homes'
import { Posts } from './Posts'

export default function UnitsPage(): ReactNode {
  return (
    <ForKnownPerson title={residenceWords.title}>
      {({ me, everyPost }) => <Units me={me} posts={everyPost} />}
    </ForKnownPerson>
  )
}

function Units({ me, posts }: { me: Me; posts: Me['posts'] }): ReactNode {
  const now = useNow()
  const fresh = useFreshMe()
  const { output, refusal, reload } = useCall('myClaims', fresh ? {} : null)
  const changes = useCall('changesAtHome', fresh ? {} : null)
  const again = async () => {
    await Promise.all([reload(), changes.reload(), loadMe()])
  }
  const read = () => {
    void again()
  }
  useFresh(again)
  const appealable = output?.rows.some(({ mayAppeal }) => mayAppeal) ?? false
  return (
    <Page title={residenceWords.title} demonstration={me.demo} footer={<Actions claimFirst={!appealable} />}>
      {output === null && refusal === null && <Skeleton rows={8} />}
      {(output !== null || refusal !== null) && (
        <>
          <HomeChanges changes={changes.output?.rows ?? []} now={now} onChanged={read} />
          <Homes occupancies={me.occupancies} now={now} onChanged={read} />
          {output !== null && <Claims claims={output.rows} now={now} onChanged={read} />}
          {refusal !== null && <Failure words={sayRefusal(refusal)} onRetry={read} />}
          {posts.length > 0 && <Posts posts={posts} now={now} />}
        </>
      )}
    </Page>
  )
}

/** Whoever comes here may come because a claim was granted: true once it is known whether they have a new home. */
const useFreshMe = (): boolean => {
  const [fresh, setFresh] = useState(false)
  useEffect(() => {
    void loadMe().then(() => {
      setFresh(true)
    })
  }, [])
  return fresh
}

/** Claiming is the main thing to do here, unless an appeal is. */
const Actions = ({ claimFirst }: { claimFirst: boolean }): ReactNode => (
  <>
    <Button id="to-proxies" label={residenceWords.proxies} onTap={openProxies} />
    <Button
      id="to-claim"
      {...(claimFirst ? { kind: 'primary' } : {})}
      label={residenceWords.claim}
      onTap={() => {
        openClaim()
      }}
    />
  </>
)
