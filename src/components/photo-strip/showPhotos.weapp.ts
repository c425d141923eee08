import Taro from '@tarojs/taro'

/** Shows photos large, one after another, beginning with one of them. */
export const showPhotos = async (photos: readonly string[], first: number): Promise<void> => {
  await Taro.previewImage({ urls: [...photos], current: photos[first] ?? '' })
}
