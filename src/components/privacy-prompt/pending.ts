import type Taro from '@tarojs/taro'
import { younger } from '../../wechat/younger'

type Answer = (option: Taro.onNeedPrivacyAuthorization.ResolveOption) => void

/** Uses of the camera, the album or the phone number that WeChat holds back until its guide has been agreed to. */
let held: readonly Answer[] = []
const listeners = new Set<() => void>()
const set = (next: readonly Answer[]): void => {
  held = next
  listeners.forEach(listener => {
    listener()
  })
}

// A base library without it holds nothing back.
younger.onNeedPrivacyAuthorization?.(resolve => {
  set([...held, resolve])
})

export const isHeldBack = (): boolean => held.length > 0

export const listenToHeldBack = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Lets everything that waits go on, or fail. `buttonId`: the button that was tapped; WeChat checks that it was. */
export const answerAll = (answer: { event: 'agree'; buttonId: string } | { event: 'disagree' }): void => {
  const waiting = held
  set([])
  waiting.forEach(resolve => {
    resolve(answer)
  })
}
