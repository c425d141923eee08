import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { claimWords } from '#copy/residence/residence'
import { useCall } from '../../../cloud/useCall'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Failure } from '../../../components/failure/Failure'
import { Notice } from '../../../components/notice/Notice'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { FieldError } from '../../../components/field-error/FieldError'
import { Chips } from './Chips'
import { CompoundChoice } from './CompoundChoice'
import { nowhere, type ChosenPlace } from './place'
import { RoomChoice } from './RoomChoice'
import './unit-choice.scss'

interface UnitChoiceProperties {
  value: ChosenPlace
  onChange: (place: ChosenPlace) => void
  /** Compounds to offer before anything is searched for. */
  near: readonly { readonly id: string; readonly name: string }[]
  errors: { readonly compound?: string | undefined; readonly unit?: string | undefined }
}

/** A unit found by its compound, its building and its number; each step folds up once it is taken. */
export function UnitChoice({ value, onChange, near, errors }: UnitChoiceProperties): ReactNode {
  const { compound, building, unit } = value
  if (compound === null) {
    return (
      <CompoundChoice
        near={near}
        error={errors.compound}
        onChoose={chosen => {
          onChange({ ...nowhere, compound: chosen })
        }}
      />
    )
  }
  return (
    <View className="v-unit-choice__part">
      <CellGroup>
        <Taken
          id="change-compound"
          what={claimWords.compound}
          name={compound.name}
          onChange={() => {
            onChange(nowhere)
          }}
        />
        {building !== null && unit !== null && (
          <Taken
            id="change-unit"
            what={claimWords.unit}
            name={unit.label}
            onChange={() => {
              onChange({ ...value, unit: null })
            }}
          />
        )}
      </CellGroup>
      {unit === null && <InCompound value={value} compoundId={compound.id} onChange={onChange} />}
      <View id="claim-unit">
        <FieldError words={errors.unit} />
      </View>
    </View>
  )
}

interface InCompoundProperties extends Pick<UnitChoiceProperties, 'value' | 'onChange'> {
  compoundId: string
}

/** The buildings of the chosen compound, and the units of the chosen one. */
function InCompound({ value, compoundId, onChange }: InCompoundProperties): ReactNode {
  const { building } = value
  const { output, refusal, loading, reload } = useCall('claimableUnits', {
    compoundId,
    buildingId: building?.id ?? null,
  })
  const read = () => {
    void reload()
  }
  if (output === null)
    return refusal === null ? <Skeleton rows={2} /> : <Failure words={sayRefusal(refusal)} onRetry={read} />
  if (output.buildings.length === 0) return <Notice words={claimWords.noBuildings} />
  return (
    <>
      <Chips
        label={claimWords.building}
        chips={output.buildings.map(({ id, name }) => ({ value: id, label: name }))}
        value={building?.id ?? null}
        onChoose={chosen => {
          const named = output.buildings.find(({ id }) => id === chosen) ?? null
          onChange({ ...value, building: named, unit: null })
        }}
      />
      {refusal !== null && <Failure words={sayRefusal(refusal)} onRetry={read} />}
      {building !== null && loading && <Skeleton rows={2} />}
      {building !== null && !loading && refusal === null && (
        <RoomChoice
          key={building.id}
          units={output.units}
          onChoose={unit => {
            onChange({ ...value, unit })
          }}
        />
      )}
    </>
  )
}

interface TakenProperties {
  id: string
  what: string
  name: string
  onChange: () => void
}

const Taken = ({ id, what, name, onChange }: TakenProperties): ReactNode => (
  <Cell
    id={id}
    title={name}
    note={what}
    value={<View className="v-unit-choice__change">{claimWords.change}</View>}
    onTap={onChange}
  />
)
