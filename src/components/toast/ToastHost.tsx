import { View } from '@tarojs/components'
import { useSyncExternalStore, type ReactNode } from 'react'
import { aria } from '../aria/aria'
import { Icon } from '../icon/Icon'
import { listenToToast, readToast } from './message'
import './toast.scss'

/** Where `toast` speaks; every Page has one. */
export function ToastHost(): ReactNode {
  const message = useSyncExternalStore(listenToToast, readToast)
  if (!message) return null
  return (
    <View className="v-toast" {...aria({ role: 'alert', live: 'assertive' })}>
      <Icon name={message.tone === 'done' ? 'check' : 'warn'} />
      <View className="v-toast__words">{message.words}</View>
    </View>
  )
}
