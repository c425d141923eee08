import { useShareAppMessage } from '@tarojs/taro'
import { productName } from '#copy/kernel/components'
import { addressOf } from '#domain/kernel/pages'
import type { ShareCard, ShareDrawing } from './shareCard'

/**
 * Lets the page be forwarded as this card; its configuration must say `enableShareAppMessage`. Without a card (nothing
 * has been read, or may be) the home page is forwarded: left to itself, WeChat would send a picture of the screen.
 */
export const useShareCard = (drawing: ShareDrawing, card: ShareCard | null): void => {
  useShareAppMessage(() => {
    const { title, to } = card ?? { title: productName, to: addressOf('home') }
    return { title, path: `/${to}`, imageUrl: `/packages/${drawing}/share.png` }
  })
}
