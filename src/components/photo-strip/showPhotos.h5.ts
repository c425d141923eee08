import Taro from '@tarojs/taro'
import { componentWords } from '#copy/kernel/components'
import { photoWords } from '#copy/kernel/photos'
import './show-photos.scss'

/**
 * Shows photos large, one after another, beginning with one of them.
 *
 * Taro's preview goes away at a click and knows neither names nor keys: here it is a dialogue that has a button to
 * close it, takes the keyboard, and gives it back.
 */
export const showPhotos = async (photos: readonly string[], first: number): Promise<void> => {
  const before = document.activeElement
  await Taro.previewImage({ urls: [...photos], current: photos[first] ?? '' })
  const preview = [...document.querySelectorAll<HTMLElement>('.preview-image')].at(-1)
  if (preview === undefined) return
  preview.role = 'dialog'
  preview.ariaModal = 'true'
  preview.ariaLabel = photoWords.largePhotos
  for (const [index, picture] of preview.querySelectorAll('img').entries())
    picture.alt = photoWords.photoOf(index + 1, photos.length)
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'v-large-photos__close'
  close.textContent = componentWords.close
  preview.append(close)
  preview.addEventListener('keydown', event => {
    if (event.key === 'Escape') preview.click()
    // There is nothing else to go to.
    if (event.key === 'Tab') event.preventDefault()
  })
  preview.addEventListener('click', () => {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  })
  close.focus()
}
