import { Picker, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { proposeWords } from '#copy/votes/propose'
import { aria } from '../aria/aria'
import { FieldFrame } from '../field/FieldFrame'
import type { DayFieldProperties } from './properties'

/** See {@link DayFieldProperties}. */
export const DayField = ({
  label,
  value,
  onChange,
  firstDay,
  id,
  error,
  hint,
}: DayFieldProperties): ReactNode => (
  <FieldFrame label={label} error={error} hint={hint}>
    <Picker
      id={id}
      mode="date"
      value={value}
      {...(firstDay === undefined ? {} : { start: firstDay })}
      onChange={event => {
        onChange(event.detail.value)
      }}
    >
      <View className="v-field__control" {...aria({ role: 'button', label: `${label} ${value}` })}>
        {value === '' ? proposeWords.date : value}
      </View>
    </Picker>
  </FieldFrame>
)
