import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** A page shown within this time of its first reading has nothing newer to ask for. */
const JUST_READ_MS = 1_500

/** Reads again when the page comes back into view, and when it is pulled down. */
export const useFresh = (reload: () => Promise<void>): void => {
  const lastRead = useRef(0)
  useEffect(() => {
    lastRead.current = Date.now()
  }, [])
  const read = () => {
    lastRead.current = Date.now()
    return reload()
  }
  useDidShow(() => {
    if (lastRead.current > 0 && Date.now() - lastRead.current > JUST_READ_MS) void read()
  })
  usePullDownRefresh(() => {
    void read().finally(() => {
      Taro.stopPullDownRefresh()
    })
  })
}
