import Taro from '@tarojs/taro'

/** Shows a list from its first row, as after a page was turned at its end. */
export const toTop = (id: string): void => {
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80, duration: 0 }).catch(() => undefined)
}
