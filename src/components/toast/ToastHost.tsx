import { View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { aria } from '../aria/aria'
import { Icon } from '../icon/Icon'
import { listenToToast, readToast } from './message'
import './toast.scss'

/** Where `toast` speaks; every Page has one, and only the page in view speaks: the others need no painting. */
export function ToastHost(): ReactNode {
  const message = useSyncExternalStore(listenToToast, readToast)
  const [inView, setInView] = useState(true)
  useDidShow(() => {
    setInView(true)
  })
  useDidHide(() => {
    setInView(false)
  })
  if (!message || !inView) return null
  return (
    <View className="v-toast" {...aria({ role: 'alert', live: 'assertive' })}>
      <Icon name={message.tone === 'done' ? 'check' : 'warn'} />
      <View className="v-toast__words">{message.words}</View>
    </View>
  )
}
