import type { Answerer } from '../../../kit/Answerer'
import { proxiesOf } from '../../../stores/proxies'
import { proxyViewOf } from '../views/proxyView'

/** Three database calls. */
export const myProxies: Answerer<'myProxies'> = async (_input, context) => {
  const { person } = await context.self()
  const mine = await proxiesOf(person._id)
  return { rows: mine.map(proxy => proxyViewOf(proxy, person, context.now)) }
}
