import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria/aria'
import { Icon } from '../icon/Icon'
import './field-error.scss'

/** What is wrong with a field that has no place for it of its own. */
export const FieldError = ({ words }: { words: string | undefined }): ReactNode =>
  words === undefined ? null : (
    <View className="v-field-error" {...aria({ role: 'alert', live: 'assertive' })}>
      <Icon name="warn" />
      {words}
    </View>
  )
