import Taro from '@tarojs/taro'
import type { ChosenPhotos, PickedPhoto } from './photo'
import { redrawOnPhone } from './redrawOnPhone'

const chosen = async (count: number): Promise<readonly PickedPhoto[]> => {
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

/** Asks for up to `count` photos, taken now or from the album; none when the person changes their mind. */
export async function choosePhotos(count: number): Promise<ChosenPhotos> {
  const photos: PickedPhoto[] = []
  let unreadable = 0
  // One after the other: a phone has little memory for canvases.
  for (const { path, size } of await chosen(count)) {
    const redrawn = await redrawOnPhone(path)
    if (redrawn === null) unreadable += 1
    else photos.push({ path: redrawn, size })
  }
  return { photos, unreadable }
}
