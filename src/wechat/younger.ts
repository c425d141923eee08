import Taro from '@tarojs/taro'
import type { baseLibrary } from './baseLibrary'

type Younger = keyof (typeof baseLibrary)['younger']

/** Functions that not every base library has: each may be absent, and a page must show its content all the same. */
export const younger: Partial<Pick<typeof Taro, Younger>> = Taro
