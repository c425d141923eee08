import { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import type { Output } from '#contracts/calls'
import type { RoutingRowInput } from '#contracts/issues/routing'
import { routingWords } from '#copy/issues/routing'
import { sayRefusal } from '#copy/refusals'
import { useCall } from '../../../cloud/useCall'
import { Failure } from '../../../components/failure/Failure'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { toast } from '../../../components/toast/message'
import { OfficePage } from '../../../session/OfficePage'
import { Adopting } from './Adopting'
import { History } from './History'
import { TableRows } from './TableRows'

export default function RoutingPage(): ReactNode {
  const { at } = useRouter().params
  return (
    <OfficePage title={routingWords.title} action="listRoutings" at={at} words={routingWords}>
      {({ post, me }) => <Table key={post.orgUnitId} orgUnitId={post.orgUnitId} demo={me.demo} />}
    </OfficePage>
  )
}

/** The table of the district: what is in it, a dry run of what is changed, and what it was before. */
function Table({ orgUnitId, demo }: { orgUnitId: string; demo: boolean }): ReactNode {
  const { output, refusal, reload } = useCall('listRoutings', { orgUnitId, cursor: null })
  return (
    <Page title={routingWords.title} wide demonstration={output?.demo ?? demo}>
      {output !== null && (
        <Edited
          key={output.version}
          orgUnitId={orgUnitId}
          listed={output}
          onAdopted={() => {
            toast(routingWords.adopted)
            void reload()
          }}
        />
      )}
      {output === null && refusal === null && <Skeleton />}
      {output === null && refusal !== null && (
        <Failure
          words={sayRefusal(refusal)}
          onRetry={() => {
            void reload()
          }}
        />
      )}
    </Page>
  )
}

interface EditedProperties {
  orgUnitId: string
  listed: Output<'listRoutings'>
  onAdopted: () => void
}

function Edited({ orgUnitId, listed, onAdopted }: EditedProperties): ReactNode {
  const [rows, setRows] = useState<readonly RoutingRowInput[]>(listed.rowsNow)
  const nameOf = (id: string) => listed.places.find(place => place.id === id)?.name ?? id
  const isChanged = JSON.stringify(rows) !== JSON.stringify(listed.rowsNow)
  return (
    <>
      <TableRows rows={rows} places={listed.places} nameOf={nameOf} onChange={setRows} />
      {isChanged && (
        <Adopting key={JSON.stringify(rows)} orgUnitId={orgUnitId} rows={rows} onAdopted={onAdopted} />
      )}
      <History versions={listed.rows} />
    </>
  )
}
