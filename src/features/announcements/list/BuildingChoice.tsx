import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { announcementWords } from '#copy/announcements/announcements'
import { aria } from '../../../components/aria/aria'
import { Tappable } from '../../../components/tappable/Tappable'

interface BuildingChoiceProperties {
  buildings: readonly { readonly id: string; readonly name: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Some of the buildings, each on or off; none is all of them. */
export const BuildingChoice = ({ buildings, chosen, onChange }: BuildingChoiceProperties): ReactNode => (
  <View {...aria({ role: 'group', label: announcementWords.buildings })}>
    <View className="v-announcements__label">{announcementWords.buildings}</View>
    <View className="v-announcements__chips">
      {buildings.map(({ id, name }) => {
        const on = chosen.includes(id)
        return (
          <Tappable
            key={id}
            id={`building-${id}`}
            className={`v-announcements__chip ${on ? 'v-announcements__chip--on' : ''}`}
            role="checkbox"
            checked={on}
            label={name}
            onTap={() => {
              onChange(on ? chosen.filter(one => one !== id) : [...chosen, id])
            }}
          >
            {name}
          </Tappable>
        )
      })}
    </View>
    <View className="v-announcements__hint">{announcementWords.buildingsHint}</View>
  </View>
)
