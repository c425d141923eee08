import Taro from '@tarojs/taro'

const ok = 200

/** Fetches the text of a record from where it lies. @throws Error when it does not arrive whole */
export const fetchRecord = async ({ url, bytes }: { url: string; bytes: number }): Promise<string> => {
  const reply = await Taro.request<string>({ url, dataType: 'text', responseType: 'text' })
  if (reply.statusCode !== ok || typeof reply.data !== 'string') throw new Error('no record')
  // Chinese takes more bytes than letters: only what is far too short was cut off.
  if (reply.data.length * 4 < bytes) throw new Error('a part of a record')
  return reply.data
}
