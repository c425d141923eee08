import Taro from '@tarojs/taro'
import type { Send } from './seam'
import { sessionToken } from './session'

/** Longer than a function may run, so that its own answer comes first. */
const TIMEOUT_MS = 20_000

/** Where the functions answer over HTTP: the page's own origin, or the address set for the build. */
export const httpBase = process.env.TARO_APP_LOCAL_URL

export const sendByHttp: Send = async envelope => {
  const token = sessionToken()
  const response = await Taro.request<unknown>({
    url: `${httpBase}/api`,
    method: 'POST',
    data: envelope,
    timeout: TIMEOUT_MS,
    header: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
  })
  return response.data
}
