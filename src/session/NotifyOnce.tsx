import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Button } from '../components/button/Button'
import { toast } from '../components/toast/message'
import { askToNotify } from './askToNotify'
import '../components/done/done.scss'

interface NotifyOnceProperties {
  words: Readonly<Record<'notifyMe' | 'notifyOnce' | 'notified' | 'notNotified', string>>
  id?: string
  /** Of the line below the button, where it stands among other things than those of a page that says it is done. */
  tipClass?: string
}

/** One tap is one message; after it was given or refused there is nothing more to ask. */
export function NotifyOnce({
  words,
  id = 'notify-me',
  tipClass = 'v-done__tip',
}: NotifyOnceProperties): ReactNode {
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
        id={id}
        label={words.notifyMe}
        onTap={() => {
          void ask()
        }}
      />
      <View className={tipClass}>{words.notifyOnce}</View>
    </>
  )
}
