import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From this width on (CSS pixels) list and detail stand side by side. */
const DESK_WIDTH = 960

const isDesk = (): boolean => Taro.getWindowInfo().windowWidth >= DESK_WIDTH

/** Whether the window is as wide as a desk's; follows its size. */
export const useDesk = (): boolean => {
  const [desk, setDesk] = useState(isDesk)
  useEffect(() => {
    const look = () => {
      setDesk(isDesk())
    }
    Taro.onWindowResize(look)
    return () => {
      Taro.offWindowResize(look)
    }
  }, [])
  return desk
}
