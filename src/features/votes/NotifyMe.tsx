import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { voteWords } from '#copy/votes/vote'
import { Button } from '../../components/button/Button'
import { toast } from '../../components/toast/message'
import { askToNotify } from '../../session/askToNotify'
import './ballot/ballot.scss'

/** One tap is one message; after it was given or refused there is nothing more to ask. */
export function NotifyMe(): ReactNode {
  const [asked, setAsked] = useState(false)
  if (asked) return null
  const ask = async () => {
    const given = await askToNotify()
    setAsked(true)
    toast(given ? voteWords.notified : voteWords.notNotified, given ? 'done' : 'warn')
  }
  return (
    <>
      <Button
        id="notify-result"
        label={voteWords.notifyMe}
        onTap={() => {
          void ask()
        }}
      />
      <View className="v-received__tip">{voteWords.notifyOnce}</View>
    </>
  )
}
