import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { raiseWords } from '#copy/issues/raise'
import { Button } from '../../../components/button/Button'
import type { PlaceOnMapProperties } from './mapPlace'

/** WeChat's own map to choose a place on. */
export function PlaceOnMap({ location, around, onChoose }: PlaceOnMapProperties): ReactNode {
  const choose = async () => {
    try {
      const { latitude, longitude, name } = await Taro.chooseLocation({ ...(location ?? around) })
      onChoose({ latitude, longitude }, name)
    } catch {
      // Closed without choosing, or the map was refused: WeChat has told the person itself.
    }
  }
  return (
    <Button
      small
      label={location === null ? raiseWords.placeMap : raiseWords.placeMapChosen}
      onTap={() => {
        void choose()
      }}
    />
  )
}
