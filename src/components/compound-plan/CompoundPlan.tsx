import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { useSettings } from '../../theme/useSettings'
import { aria } from '../aria/aria'
import { Tappable } from '../tappable/Tappable'
import './compound-plan.scss'

export interface PlanBuilding {
  id: string
  /** 「3 栋」「地下车库」. */
  label: string
  /** Left, top, width and height in thousandths of the plan; the plan is 1000 × 700. */
  x: number
  y: number
  w: number
  h: number
}

export interface CompoundPlanProperties {
  label: string
  buildings: readonly PlanBuilding[]
  value?: string | undefined
  onChoose: (id: string) => void
}

/**
 * The compound from above: each building is where it stands and can be tapped. In elder mode, where it would be too
 * small to hit, the same buildings are a list of large buttons.
 */
export function CompoundPlan({ label, buildings, value, onChoose }: CompoundPlanProperties): ReactNode {
  const { elder } = useSettings()
  return (
    <View className="v-plan-frame">
      <View className="v-plan-frame__label">{elder ? componentWords.planList : label}</View>
      <View className={elder ? 'v-plan-list' : 'v-plan'} {...aria({ role: 'radiogroup', label })}>
        {buildings.map(building => (
          <Tappable
            key={building.id}
            className={`v-plan__building ${building.id === value ? 'v-plan__building--chosen' : ''}`}
            role="radio"
            checked={building.id === value}
            label={building.label}
            place={elder ? undefined : placeOf(building)}
            onTap={() => {
              onChoose(building.id)
            }}
          >
            {building.label}
          </Tappable>
        ))}
      </View>
    </View>
  )
}

const planHeight = 700

function placeOf({ x, y, w, h }: PlanBuilding): Record<'left' | 'top' | 'width' | 'height', string> {
  const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)}%`
  return {
    left: share(x, 1000),
    top: share(y, planHeight),
    width: share(w, 1000),
    height: share(h, planHeight),
  }
}
