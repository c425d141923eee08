import { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { organisationWords } from '#copy/organisation/organisation'
import { useCall } from '../../../cloud/useCall'
import { Button } from '../../../components/button/Button'
import { Failure } from '../../../components/failure/Failure'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { openPosts } from '../../../navigation/openOffice'
import { useFresh } from '../../../reading/useFresh'
import { OfficePage, type Holder } from '../../../session/OfficePage'
import { postsFor } from '../../../session/postsFor'
import { UnitBody } from './UnitBody'

export default function UnitPage(): ReactNode {
  const { id } = useRouter().params
  return (
    <OfficePage title={organisationWords.unitTitle} action="organisation" words={organisationWords}>
      {holder => <Organisation key={holder.post.orgUnitId} holder={holder} first={id} />}
    </OfficePage>
  )
}

/** One org unit after another: the tree is walked on one page, so that going back leaves it. */
function Organisation({ holder, first }: { holder: Holder; first: string | undefined }): ReactNode {
  const [orgUnitId, setOrgUnitId] = useState(first ?? holder.post.orgUnitId)
  const { output, refusal, reload } = useCall('organisation', { orgUnitId })
  useFresh(reload)
  const view = output?.unit.id === orgUnitId ? output : null
  const managesPosts = postsFor(holder.me.posts, 'listPosts').length > 0
  return (
    <Page
      title={organisationWords.unitTitle}
      wide
      demonstration={view?.demo ?? holder.me.demo}
      footer={
        managesPosts && view !== null ? (
          <Button
            label={organisationWords.toPosts}
            onTap={() => {
              openPosts(orgUnitId)
            }}
          />
        ) : undefined
      }
    >
      {view !== null && <UnitBody view={view} ownOrgUnitId={holder.post.orgUnitId} onOpen={setOrgUnitId} />}
      {view === null && refusal !== null && (
        <Failure
          words={sayRefusal(refusal)}
          onRetry={() => {
            void reload()
          }}
        />
      )}
      {view === null && refusal === null && <Skeleton rows={8} />}
    </Page>
  )
}
