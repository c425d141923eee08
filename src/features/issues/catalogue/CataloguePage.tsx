import { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import type { DispatchCatalogue } from '#contracts/issues/routing'
import { categoryNames, tierWork } from '#copy/issues/names'
import { routingWords, sayProposal } from '#copy/issues/routing'
import { sayRefusal } from '#copy/refusals'
import { tiers, type Tier } from '#domain/issues/categories'
import { useCall } from '../../../cloud/useCall'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Failure } from '../../../components/failure/Failure'
import { Notice } from '../../../components/notice/Notice'
import { Page } from '../../../components/page/Page'
import { Segmented } from '../../../components/segmented/Segmented'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { useFresh } from '../../../reading/useFresh'
import { compoundToShow } from '../../../session/compoundToShow'
import { ForKnownPerson } from '../../../session/ForKnownPerson'
import { categoryIcons } from '../categoryIcons'

export default function CataloguePage(): ReactNode {
  const { compound } = useRouter().params
  return (
    <ForKnownPerson title={routingWords.catalogueTitle}>
      {({ me, compoundId }) => (
        <Catalogue compoundId={compound ?? compoundToShow(me, compoundId)} demo={me.demo} />
      )}
    </ForKnownPerson>
  )
}

/** Who is responsible for what in a compound: to whom each sort of case goes first, at each tier. */
function Catalogue({ compoundId, demo }: { compoundId: string | null; demo: boolean }): ReactNode {
  const { output, refusal, reload } = useCall(
    'dispatchCatalogue',
    compoundId === null ? null : { compoundId },
  )
  useFresh(reload)
  return (
    <Page title={routingWords.catalogueTitle} demonstration={output?.demo ?? demo}>
      {output !== null && <Rows catalogue={output} />}
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

function Rows({ catalogue }: { catalogue: DispatchCatalogue }): ReactNode {
  const [tier, setTier] = useState<Tier>('compound')
  const { compoundName, since, standIn, rows } = catalogue
  return (
    <>
      <Notice words={routingWords.catalogueNote} />
      {standIn !== null && <Notice words={routingWords.standIn(standIn)} />}
      <Segmented
        label={routingWords.tiers}
        segments={tiers.map(value => ({ value, label: tierWork[value] }))}
        value={tier}
        onChange={setTier}
      />
      <CellGroup tip={`${compoundName} · ${routingWords.since(since)}`}>
        {rows
          .filter(row => row.tier === tier)
          .map(row => (
            <Cell
              key={row.category}
              icon={categoryIcons[row.category]}
              title={categoryNames[row.category]}
              note={sayProposal(row)}
            />
          ))}
      </CellGroup>
    </>
  )
}
