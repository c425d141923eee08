import { useState, type ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { rosterWords } from '#copy/rosters/rosterImport'
import { useCall } from '../../../cloud/useCall'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Failure } from '../../../components/failure/Failure'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { withinReach } from '../../organisation/reachable'

export interface CompoundName {
  readonly id: string
  readonly name: string
}

interface CompoundFinderProperties {
  /** Where the post stands from which one looks down. */
  ownOrgUnitId: string
  onFound: (compound: CompoundName) => void
}

/** Down the organisation to one compound. */
export function CompoundFinder({ ownOrgUnitId, onFound }: CompoundFinderProperties): ReactNode {
  const [orgUnitId, setOrgUnitId] = useState(ownOrgUnitId)
  const { output, refusal, reload } = useCall('organisation', { orgUnitId })
  const view = output?.unit.id === orgUnitId ? output : null
  if (view === null && refusal !== null)
    return (
      <Failure
        words={sayRefusal(refusal)}
        onRetry={() => {
          void reload()
        }}
      />
    )
  if (view === null) return <Skeleton />
  const [parent] = withinReach(view.ancestors, ownOrgUnitId)
  return (
    <CellGroup title={rosterWords.chooseCompound}>
      {parent !== undefined && (
        <Cell
          icon="up"
          title={parent.name}
          onTap={() => {
            setOrgUnitId(parent.id)
          }}
        />
      )}
      {view.below.map(place => (
        <Cell
          key={place.id}
          icon="building"
          title={place.name}
          onTap={() => {
            if (place.level === 'compound') onFound({ id: place.id, name: place.name })
            else setOrgUnitId(place.id)
          }}
        />
      ))}
    </CellGroup>
  )
}
