import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { RosterImportView } from '#contracts/rosters'
import { lineStatuses } from '#contracts/kernel/vocabulary'
import { groupThousands } from '#copy/kernel/figures'
import { lineStatusNames, rosterWords } from '#copy/rosters/rosterImport'
import { aria } from '../../../components/aria/aria'
import { Icon } from '../../../components/icon/Icon'
import { Tappable } from '../../../components/tappable/Tappable'
import { lineIcons } from './lineIcons'
import './count-tiles.scss'

export type LineFilter = (typeof lineStatuses)[number] | 'all'

interface CountTilesProperties {
  counts: RosterImportView['counts']
  value: LineFilter
  onChange: (value: LineFilter) => void
}

/** Four figures that are also the filter of the list; the same one again shows everything. */
export const CountTiles = ({ counts, value, onChange }: CountTilesProperties): ReactNode => (
  <View className="v-counts" {...aria({ role: 'radiogroup', label: rosterWords.filters })}>
    {lineStatuses.map(status => (
      <Tappable
        key={status}
        className={`v-counts__one v-counts__one--${status} ${value === status ? 'v-counts__one--on' : ''}`}
        role="radio"
        checked={value === status}
        label={`${lineStatusNames[status]} ${groupThousands(counts[status])}`}
        onTap={() => {
          onChange(value === status ? 'all' : status)
        }}
      >
        <View className="v-counts__figure">{groupThousands(counts[status])}</View>
        <View className="v-counts__word">
          <Icon name={lineIcons[status]} />
          {lineStatusNames[status]}
        </View>
      </Tappable>
    ))}
  </View>
)
