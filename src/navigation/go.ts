import Taro from '@tarojs/taro'
import { addressOf, type PageArguments, type PageName } from '#domain/kernel/pages'

/** Opens a page on top of the one that is shown. */
export const go = <Name extends PageName>(name: Name, ...args: PageArguments<Name>): void => {
  void Taro.navigateTo({ url: `/${addressOf(name, ...args)}` })
}

/** Opens a page in the place of the one that is shown. */
export const replaceBy = <Name extends PageName>(name: Name, ...args: PageArguments<Name>): void => {
  void Taro.redirectTo({ url: `/${addressOf(name, ...args)}` })
}

/** Closes every page and begins anew at the home page. */
export const beginAnew = async (): Promise<void> => {
  await Taro.reLaunch({ url: `/${addressOf('home')}` })
}
