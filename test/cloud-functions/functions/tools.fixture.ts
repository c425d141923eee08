import { mostReadBytes, mostStoredBytes, readFile, storeFile } from '#cloud-functions/kit/files'
import { Refused } from '#cloud-functions/kit/Refused'
import { phoneNumberOf } from '#cloud-functions/kit/wechat'

/** A function that uses what the kit offers beside the database. */
export type Wish =
  | { readonly wish: 'store'; readonly path: string; readonly text: string }
  | { readonly wish: 'storeTooMuch'; readonly path: string }
  | { readonly wish: 'read'; readonly fileId: string }
  | { readonly wish: 'size'; readonly fileId: string }
  | { readonly wish: 'phone'; readonly code: string }
  | { readonly wish: 'limits' }

const fulfil = async (wish: Wish): Promise<unknown> => {
  switch (wish.wish) {
    case 'store':
      return storeFile(wish.path, Buffer.from(wish.text))
    case 'storeTooMuch':
      return storeFile(wish.path, Buffer.alloc(mostStoredBytes + 1))
    case 'read':
      return (await readFile(wish.fileId)).toString('base64')
    case 'size':
      return (await readFile(wish.fileId)).length
    case 'phone':
      return phoneNumberOf(wish.code)
    case 'limits':
      return { mostReadBytes, mostStoredBytes }
  }
}

export const main = (wish: Wish): Promise<unknown> =>
  fulfil(wish).catch((fault: unknown) => (fault instanceof Refused ? fault.refusal : String(fault)))
