import Taro from '@tarojs/taro'
import { rosterExtensions } from '#contracts/kernel/vocabulary'
import { rosterWords } from '#copy/rosters/rosterImport'
import type { RosterFile } from './rosterFile'

/** WeChat hands over files from chats only. */
export const beforeChoosing: string | null = rosterWords.fromChat

/** Asks for one file out of a chat; null when the person changes their mind. */
export const chooseRosterFile = async (): Promise<RosterFile | null> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: [...rosterExtensions],
    })
    const [file] = tempFiles
    return file === undefined ? null : { name: file.name, path: file.path, size: file.size }
  } catch {
    return null // cancelled: WeChat tells the person itself of anything else
  }
}
