import Taro from '@tarojs/taro'
import * as z from 'zod/mini'
import { httpBase } from '../cloud/http'

const persona = z.object({ personId: z.string(), title: z.string(), description: z.string() })
export type Persona = z.infer<typeof persona>

const list = z.object({ personas: z.array(persona) })
const entrance = z.object({ token: z.string().check(z.minLength(1)) })

const post = async (data: Record<string, string>): Promise<unknown> => {
  const response = await Taro.request<unknown>({
    url: `${httpBase}/personas`,
    method: 'POST',
    data,
    header: { 'content-type': 'application/json' },
  })
  return response.data
}

/** Invented people to be, on the local system. Rejects when it does not answer. */
export const requestPersonas = async (): Promise<readonly Persona[]> => list.parse(await post({})).personas

/** A session as one of them. Rejects when it does not answer. */
export const requestToken = async (personId: string): Promise<string> =>
  entrance.parse(await post({ personId })).token
