import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Button } from '../components/button/Button'
import { toast } from '../components/toast/message'
import { askToNotify } from './askToNotify'
import '../components/done/done.scss'

interface NotifyOnceProperties {
  words: Readonly<Record<'notifyMe' | 'notifyOnce' | 'notified' | 'notNotified', string>>
}

/** One tap is one message; after it was given or refused there is nothing more to ask. */
export function NotifyOnce({ words }: NotifyOnceProperties): ReactNode {
  const [asked, setAsked] = useState(false)
  if (asked) return null
  const ask = async () => {
    const given = await askToNotify()
    setAsked(true)
    toast(given ? words.notified : words.notNotified, given ? 'done' : 'warn')
  }
  return (
    <>
      <Button
        id="notify-me"
        label={words.notifyMe}
        onTap={() => {
          void ask()
        }}
      />
      <View className="v-done__tip">{words.notifyOnce}</View>
    </>
  )
}
