import Taro from '@tarojs/taro'
import * as z from 'zod/mini'
import { httpBase } from '../../cloud/http'

const tapped = z.object({ code: z.string().check(z.minLength(1)) })

/** What WeChat's phone button would hand out for this number, on the local system. Rejects when it does not answer. */
export const simulatedPhoneCode = async (phone: string): Promise<string> => {
  const response = await Taro.request<unknown>({
    url: `${httpBase}/emulator/phone-codes`,
    method: 'POST',
    data: { phone },
    header: { 'content-type': 'application/json' },
  })
  return tapped.parse(response.data).code
}
