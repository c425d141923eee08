import Taro from '@tarojs/taro'

/** WeChat's dark or light; the theme changes while the mini-program runs. */
export const systemDark = {
  read: (): boolean => Taro.getAppBaseInfo().theme === 'dark',
  listen: (changed: () => void): void => {
    Taro.onThemeChange(changed)
  },
}

/** Whether the phone has a network. */
export const connection = {
  read: (): boolean => true, // WeChat tells only asynchronously: `listen` corrects it at once
  listen: (changed: (online: boolean) => void): void => {
    void Taro.getNetworkType({
      success: ({ networkType }) => {
        changed(networkType !== 'none')
      },
    })
    Taro.onNetworkStatusChange(({ isConnected }) => {
      changed(isConnected)
    })
  },
}

/** How much larger than usual the reader set WeChat's type (1 = usual); our pixel sizes do not follow by themselves. */
export function systemTypeScale(): number {
  const { fontSizeScaleFactor } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
  return Math.min(Math.max(fontSizeScaleFactor ?? 1, 1), 1.5)
}

/** Nothing lies outside the page here: bars follow theme.json. */
export const paintSurroundings: (classes: string) => void = () => undefined
