import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tappable } from '../tappable/Tappable'
import './switch-row.scss'

interface SwitchRowProperties {
  title: string
  /** What it does, in plain words. */
  note?: string | undefined
  on: boolean
  onChange: (on: boolean) => void
  disabled?: boolean | undefined
  id?: string | undefined
}

/** One thing that is on or off; the whole row is the switch. */
export const SwitchRow = ({ title, note, on, onChange, disabled, id }: SwitchRowProperties): ReactNode => (
  <Tappable
    className="v-switch-row"
    role="switch"
    checked={on}
    disabled={disabled}
    label={note === undefined ? title : `${title}，${note}`}
    id={id}
    onTap={() => {
      onChange(!on)
    }}
  >
    <View className="v-switch-row__words">
      <View>{title}</View>
      {note !== undefined && <View className="v-switch-row__note">{note}</View>}
    </View>
    <View className={`v-switch-row__track ${on ? 'v-switch-row__track--on' : ''}`}>
      <View className="v-switch-row__knob" />
    </View>
  </Tappable>
)
