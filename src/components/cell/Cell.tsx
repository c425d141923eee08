import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria/aria'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/vocabulary'
import { Tappable } from '../tappable/Tappable'
import './cell.scss'

export interface CellProperties {
  title: ReactNode
  /** Under the title, softer. */
  note?: ReactNode
  /** At the right edge: a value, a pill, a count. */
  value?: ReactNode
  icon?: IconName | undefined
  /** Before the title instead of an icon: a picture, a face. */
  lead?: ReactNode
  /** Makes the whole row a link, with an arrow. */
  onTap?: (() => void) | undefined
  /** What a screen reader says for a row that can be tapped; default is the row's own text. */
  label?: string | undefined
  id?: string | undefined
}

/** One row of a {@link CellGroup}: status before decoration, whole row to tap. */
export function Cell({ title, note, value, icon, lead, onTap, label, id }: CellProperties): ReactNode {
  const row = (
    <>
      {icon !== undefined && <Icon name={icon} />}
      {lead}
      <View className="v-cell__main">
        <View className="v-cell__body">
          <View className="v-cell__title">{title}</View>
          {note !== undefined && <View className="v-cell__note">{note}</View>}
        </View>
        {value !== undefined && <View className="v-cell__value">{value}</View>}
      </View>
    </>
  )
  if (!onTap) {
    return (
      <View className="weui-cell v-cell" {...(id === undefined ? {} : { id })}>
        {row}
      </View>
    )
  }
  return (
    <Tappable className="weui-cell v-cell" role="link" onTap={onTap} label={label} id={id}>
      {row}
      <View className="v-cell__arrow" {...aria({ hidden: true })}>
        <Icon name="arrow" />
      </View>
    </Tappable>
  )
}
