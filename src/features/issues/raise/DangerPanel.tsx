import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { raiseWords } from '#copy/issues/raise'
import { aria } from '../../../components/aria/aria'
import { EmergencyNumbers } from '../../../components/emergency-numbers/EmergencyNumbers'

/** Shown above everything else, and kept in sight, as soon as what is reported sounds dangerous. */
export const DangerPanel = (): ReactNode => (
  <View className="v-raise__danger" {...aria({ role: 'alert', live: 'assertive' })}>
    <View className="v-raise__danger-title">{raiseWords.danger}</View>
    <View>{raiseWords.dangerSentence}</View>
    <EmergencyNumbers />
  </View>
)
