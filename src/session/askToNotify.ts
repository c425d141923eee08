import Taro from '@tarojs/taro'
import { call } from '../cloud/call'
import { newRequestId } from '../cloud/requestId'

/** The template as WeChat registered it for this environment; the local system knows it by its own name. */
const templateId = process.env.TARO_APP_CASE_PROGRESS_TEMPLATE || 'caseProgress'

const answered = async (): Promise<unknown> => {
  try {
    return await Taro.requestSubscribeMessage({ tmplIds: [templateId], entityIds: [] })
  } catch {
    return null // refused for good in WeChat's settings, or not asked in a tap
  }
}

/**
 * Asks for one WeChat message; must be called in a tap. A browser resolves with a note that it cannot, which is not a
 * consent. Resolves to whether a message will come.
 */
export const askToNotify = async (): Promise<boolean> => {
  const answer = await answered()
  const accepted = (answer as Readonly<Record<string, unknown>> | null)?.[templateId] === 'accept'
  if (!accepted) return false
  return (await call('recordConsent', { templates: ['caseProgress'], requestId: newRequestId() })).ok
}
