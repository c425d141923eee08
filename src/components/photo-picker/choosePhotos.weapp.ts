import Taro from '@tarojs/taro'
import type { PickedPhoto } from './photo'

/** Asks for up to `count` photos, taken now or from the album; an empty list when the person changes their mind. */
export async function choosePhotos(count: number): Promise<PickedPhoto[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    })
    return tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, size }))
  } catch {
    return [] // cancelled, or the camera was refused: WeChat has told the person itself
  }
}
