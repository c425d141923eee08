import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { isDark } from '../../theme/settings'
import { useSettings } from '../../theme/useSettings'
import { aria } from '../aria/aria'
import { Disclosure } from '../disclosure/Disclosure'
import { Picture } from '../picture/Picture'
import { chartColours, type ChartColours } from './chartColours'
import { addressOfDrawing } from './svg'
import './chart.scss'

export interface ChartRow {
  readonly id: string
  readonly name: string
  readonly value: string
}

export interface ChartProperties {
  /** What it shows; spoken. */
  title: string
  /** What it says, in a sentence. */
  words?: string | undefined
  draw: (colours: ChartColours) => string
  /** The same in words: nothing is in the picture alone. */
  rows: readonly ChartRow[]
  /** What opens the rows. */
  numbers: string
}

/** More rows than this wait behind a tap, but in elder mode, where they are read before the picture. */
const mostRowsOpen = 13

/** A small drawing with its numbers as text beside it: the same on a phone and in a browser, in light and dark. */
export function Chart({ title, words, draw, rows, numbers }: ChartProperties): ReactNode {
  const settings = useSettings()
  const src = addressOfDrawing(draw(chartColours(isDark(settings))))
  return (
    <View className="v-chart">
      <View className="v-chart__title">{title}</View>
      {words !== undefined && <View className="v-chart__words">{words}</View>}
      <Picture className="v-chart__picture" src={src} label={title} />
      <Disclosure title={`${title}，${numbers}`} open={settings.elder || rows.length <= mostRowsOpen}>
        <View className="v-chart__rows" {...aria({ role: 'list', label: title })}>
          {rows.map(({ id, name, value }) => (
            <View key={id} className="v-chart__row" {...aria({ role: 'listitem' })}>
              <View>{name}</View>
              <View className="v-chart__value">{value}</View>
            </View>
          ))}
        </View>
      </Disclosure>
    </View>
  )
}
