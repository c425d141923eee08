import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useRef } from 'react'

/** Reads again whenever the page comes back into view, and when it is pulled down. */
export const useFresh = (reload: () => Promise<void>): void => {
  // The first showing belongs to the reading that opens the page.
  const wasAway = useRef(false)
  useDidHide(() => {
    wasAway.current = true
  })
  useDidShow(() => {
    if (!wasAway.current) return
    wasAway.current = false
    void reload()
  })
  usePullDownRefresh(() => {
    void reload().finally(() => {
      Taro.stopPullDownRefresh()
    })
  })
}
