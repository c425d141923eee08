import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { RosterImportView } from '#contracts/rosters'
import { rosterWords } from '#copy/rosters/rosterImport'
import { Notice } from '../../../components/notice/Notice'
import './new-buildings.scss'

/** More on one page tell nobody more. */
const MOST_SHOWN = 12

/** Buildings that the file would bring, told before anybody confirms: a slip of the hand is seen here. */
export function NewBuildings({ imported: { state, buildings } }: { imported: RosterImportView }): ReactNode {
  if (state !== 'previewed' || buildings.length === 0) return null
  const shown = buildings.slice(0, MOST_SHOWN)
  return (
    <Notice
      tone="near"
      icon="building"
      words={
        <View id="new-buildings">
          <View className="v-new-buildings__title">{rosterWords.newBuildings(buildings.length)}</View>
          {shown.map(building => (
            <View key={building.name} className="v-new-buildings__one">
              {rosterWords.newBuilding(building)}
            </View>
          ))}
          {shown.length < buildings.length && <View>{rosterWords.newBuildingsMore(buildings.length)}</View>}
          <View className="v-new-buildings__note">{rosterWords.newBuildingsNote}</View>
        </View>
      }
    />
  )
}

/** What became of them, for the sentence that an import ends with. */
export const sayBuildings = ({ state, buildings }: RosterImportView): string => {
  if (buildings.length === 0) return ''
  if (state === 'applied') return rosterWords.buildingsAdded(buildings)
  if (state !== 'undone') return ''
  const gone = buildings.filter(({ kept }) => kept === null)
  return [
    gone.length === 0 ? '' : rosterWords.buildingsGone(gone),
    ...buildings.map(rosterWords.buildingKept),
  ].join('')
}
