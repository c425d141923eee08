import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { aria } from '../aria/aria'

/** How many characters of the limit are used; spoken as what is left. */
export function Counter({ length, limit }: { length: number; limit: number }): ReactNode {
  return (
    <View
      className="v-field__counter"
      {...aria({ role: 'note', label: componentWords.counterSpoken(limit - length) })}
    >
      {componentWords.counter(length, limit)}
    </View>
  )
}
