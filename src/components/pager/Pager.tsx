import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { aria } from '../aria/aria'
import { Button } from '../button/Button'
import type { Turn, Turning } from './turning'
import './pager.scss'

interface PagerProperties {
  turning: Turning
  /** Told when a page is turned, before the other one is there. */
  onTurn?: (() => void) | undefined
}

/** Turns the pages of a list; nothing where there is only one. */
export function Pager({ turning, onTurn }: PagerProperties): ReactNode {
  const { page, back, on } = turning
  if (back === null && on === null) return null
  const button = (turn: Turn, label: string) => {
    const go = turning[turn]
    return (
      <Button
        small
        label={label}
        loading={turning.busy === turn}
        disabled={go === null || turning.busy !== null}
        onTap={() => {
          onTurn?.()
          go?.()
        }}
      />
    )
  }
  return (
    <View className="v-pager">
      {button('back', componentWords.pageBefore)}
      <View className="v-pager__page" {...aria({ role: 'status', live: 'polite' })}>
        {componentWords.page(page)}
      </View>
      {button('on', componentWords.pageAfter)}
    </View>
  )
}
