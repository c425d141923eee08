import Taro from '@tarojs/taro'
import { httpBase } from '../../cloud/http'

export interface Persona {
  readonly personId: string
  readonly title: string
  readonly description: string
}

const post = async (data: Record<string, string>): Promise<unknown> => {
  const response = await Taro.request<unknown>({
    url: `${httpBase}/personas`,
    method: 'POST',
    data,
    header: { 'content-type': 'application/json' },
  })
  return response.data
}

/**
 * Asks the local system, which is built together with this page, for the invented people to be.
 * @throws Error when it does not answer
 */
export const requestPersonas = async (): Promise<readonly Persona[]> => {
  const { personas } = (await post({})) as { personas?: readonly Persona[] }
  if (personas === undefined) throw new Error('the local system names no personas')
  return personas
}

/** Asks for a session as one of them. @throws Error when the local system does not answer */
export const requestToken = async (personId: string): Promise<string> => {
  const { token } = (await post({ personId })) as { token?: string }
  if (!token) throw new Error('the local system gives no session')
  return token
}
