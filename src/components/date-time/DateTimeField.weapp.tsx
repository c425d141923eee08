import { Picker, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { proposeWords } from '#copy/votes/propose'
import { aria } from '../aria/aria'
import { FieldFrame } from '../field/FieldFrame'
import type { DateTimeFieldProperties } from './properties'
import './date-time.scss'

/** See {@link DateTimeFieldProperties}. */
export function DateTimeField(properties: DateTimeFieldProperties): ReactNode {
  const { label, value, onChange, firstDay, id, error, hint } = properties
  return (
    <FieldFrame label={label} error={error} hint={hint}>
      <View className="v-date-time">
        <Picker
          className="v-date-time__picker"
          id={`${id}-day`}
          mode="date"
          value={value.day}
          {...(firstDay === undefined ? {} : { start: firstDay })}
          onChange={event => {
            onChange({ ...value, day: event.detail.value })
          }}
        >
          <Shown label={`${label}，${proposeWords.date}`} words={value.day} empty={proposeWords.date} />
        </Picker>
        <Picker
          className="v-date-time__picker"
          id={`${id}-time`}
          mode="time"
          value={value.time}
          onChange={event => {
            onChange({ ...value, time: event.detail.value })
          }}
        >
          <Shown label={`${label}，${proposeWords.time}`} words={value.time} empty={proposeWords.time} />
        </Picker>
      </View>
    </FieldFrame>
  )
}

const Shown = ({ label, words, empty }: { label: string; words: string; empty: string }): ReactNode => (
  <View className="v-field__control" {...aria({ role: 'button', label: `${label} ${words}` })}>
    {words === '' ? empty : words}
  </View>
)
