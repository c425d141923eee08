import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { CompoundView } from '#contracts/organisation'
import { raiseWords } from '#copy/issues/raise'
import { aria } from '../../../components/aria/aria'
import { CompoundPlan } from '../../../components/compound-plan/CompoundPlan'
import { Field } from '../../../components/field/Field'
import { Segmented } from '../../../components/segmented/Segmented'
import { Tappable } from '../../../components/tappable/Tappable'
import type { Draft } from './draft'
import { PlaceOnMap } from './PlaceOnMap'

interface PlaceChoiceProperties {
  compound: CompoundView
  draft: Draft
  error: string | undefined
  onChange: (change: Partial<Draft>) => void
}

const DETAIL_LIMIT = 60
/** The plan's height in the component's own measure; places are kept in thousandths of width and height. */
const PLAN_HEIGHT_SHARE = 0.7

/** Where it is: a building by name, or on the plan, and a few words. */
export function PlaceChoice({ compound, draft, error, onChange }: PlaceChoiceProperties): ReactNode {
  const [way, setWay] = useState<'list' | 'plan'>(draft.byPlan ? 'plan' : 'list')
  return (
    <View className="v-raise__part" id="raise-place">
      <View className="v-raise__label">{raiseWords.place}</View>
      <Segmented
        label={raiseWords.placeWays}
        segments={[
          { value: 'list', label: raiseWords.placeList },
          { value: 'plan', label: raiseWords.placePlan },
        ]}
        value={way}
        onChange={setWay}
      />
      {way === 'list' ? (
        <BuildingChips compound={compound} value={draft.buildingId} onChange={onChange} />
      ) : (
        <CompoundPlan
          label={raiseWords.planLabel}
          buildings={compound.buildings.map(({ id, name, plan }) => ({
            id,
            label: name,
            x: plan.x,
            y: plan.y * PLAN_HEIGHT_SHARE,
            w: plan.w,
            h: plan.h * PLAN_HEIGHT_SHARE,
          }))}
          value={draft.buildingId ?? undefined}
          onChoose={buildingId => {
            onChange({ buildingId, byPlan: true })
          }}
        />
      )}
      <PlaceOnMap
        location={draft.location}
        around={compound.location}
        onChoose={(location, name) => {
          onChange({ location, ...(draft.detail === '' ? { detail: name.slice(0, DETAIL_LIMIT) } : {}) })
        }}
      />
      <Field
        id="raise-detail"
        label={raiseWords.detail}
        value={draft.detail}
        maxLength={DETAIL_LIMIT}
        placeholder={raiseWords.detailHint}
        error={error}
        onChange={detail => {
          onChange({ detail })
        }}
      />
    </View>
  )
}

interface BuildingChipsProperties {
  compound: CompoundView
  value: string | null
  onChange: (change: Partial<Draft>) => void
}

const BuildingChips = ({ compound, value, onChange }: BuildingChipsProperties): ReactNode => (
  <View className="v-raise__chips" {...aria({ role: 'radiogroup', label: raiseWords.placeList })}>
    {[{ id: null, name: raiseWords.wholeCompound }, ...compound.buildings].map(({ id, name }) => (
      <Tappable
        key={id ?? 'whole'}
        className={`v-raise__chip ${id === value ? 'v-raise__chip--chosen' : ''}`}
        role="radio"
        checked={id === value}
        label={name}
        onTap={() => {
          onChange({ buildingId: id, byPlan: false })
        }}
      >
        {name}
      </Tappable>
    ))}
  </View>
)
