import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { proxyWords } from '#copy/residence/proxies'
import { aria } from '../../../components/aria/aria'
import { Tappable } from '../../../components/tappable/Tappable'
import { Chips } from '../unit-choice/Chips'
import type { OwnedIn, OwnedUnit } from './mine'
import './grant.scss'

interface UnitChecksProperties {
  owned: readonly OwnedIn[]
  compoundId: string
  /** Those that are chosen. */
  units: readonly OwnedUnit[]
  onCompound: (compoundId: string) => void
  onUnits: (unitIds: string[]) => void
}

/** Which of my own homes it is for, in one compound. */
export function UnitChecks({
  owned,
  compoundId,
  units,
  onCompound,
  onUnits,
}: UnitChecksProperties): ReactNode {
  const here = owned.find(({ id }) => id === compoundId)
  const isChosen = (unitId: string) => units.some(({ id }) => id === unitId)
  const toggle = (unitId: string) => {
    onUnits(
      isChosen(unitId)
        ? units.flatMap(({ id }) => (id === unitId ? [] : [id]))
        : [...units.map(({ id }) => id), unitId],
    )
  }
  return (
    <>
      {owned.length > 1 && (
        <Chips
          label={proxyWords.compound}
          chips={owned.map(({ id, name }) => ({ value: id, label: name }))}
          value={compoundId}
          onChoose={onCompound}
        />
      )}
      <View className="v-chips">
        <View className="v-chips__label">{proxyWords.whichUnits}</View>
        <View className="v-chips__rows" {...aria({ role: 'group', label: proxyWords.whichUnits })}>
          {here?.units.map(({ id, label }) => (
            <Tappable
              key={id}
              className={`v-chips__one ${isChosen(id) ? 'v-chips__one--chosen' : ''}`}
              role="checkbox"
              checked={isChosen(id)}
              label={label}
              onTap={() => {
                toggle(id)
              }}
            >
              {label}
            </Tappable>
          ))}
        </View>
        <View className="v-grant__note">{proxyWords.whichUnitsNote}</View>
      </View>
    </>
  )
}
