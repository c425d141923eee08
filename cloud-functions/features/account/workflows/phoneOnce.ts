import { setTimeout as pause } from 'node:timers/promises'
import { phoneNumberOf } from '../../../kit/wechat'

/** How long the same request, which has come a moment before, is waited for. */
const pausesMilliseconds = [0, 100, 300, 900]

/**
 * The number for a code of WeChat's. A code is worth something once: of the same request delivered twice at once, the
 * second finds it used, and waits until the first is through.
 *
 * @param made what the same request has made by now, if anything; one database call each time
 * @throws Refused `phone-code-invalid`
 */
export const phoneOnce = async <Made>(
  code: string,
  made: () => Promise<Made | null>,
): Promise<{ readonly phone: string } | { readonly made: Made }> => {
  try {
    return { phone: await phoneNumberOf(code) }
  } catch (fault) {
    for (const milliseconds of pausesMilliseconds) {
      await pause(milliseconds)
      const found = await made()
      if (found !== null) return { made: found }
    }
    throw fault
  }
}
