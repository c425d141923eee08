import Taro from '@tarojs/taro'
import { useEffect } from 'react'

const scrollUp = (): void => {
  // Beside a list the page is not what scrolls: nothing to be done then.
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
}

/** What takes the place of a long page begins at its top, and so does what comes after it. */
export const useFromTheTop = (): void => {
  useEffect(() => {
    scrollUp()
    return scrollUp
  }, [])
}
