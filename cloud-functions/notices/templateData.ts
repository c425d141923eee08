import { chinaTime } from '#domain/chinaTime'
import type { Instant } from '#domain/decision'
import { sayMessage } from '#copy/messages'
import type { Delivery } from '../stores/deliveries'

/** WeChat shows at most 20 characters of a `thing`, and refuses more. */
const thingCharacters = 20

const thing = (text: string): { readonly value: string } => {
  const letters = Array.from(text)
  const value = letters.length > thingCharacters ? `${letters.slice(0, thingCharacters - 1).join('')}…` : text
  return { value: value || '-' }
}

/** The three fields that all templates of the account have: what, about which, when. */
export const templateData = ({ kind, params }: Delivery['message'], at: Instant) => {
  const { title, body } = sayMessage(kind, params)
  return {
    thing1: thing(title),
    thing2: thing(body),
    time3: { value: chinaTime(at).format('YYYY-MM-DD HH:mm') },
  }
}

/** The page that opens at a tap. */
export const pageOf = ({ about }: Delivery['message']): string =>
  about.thing === 'issue'
    ? `packages/issue/detail/index?id=${about.id}`
    : `packages/vote/detail/index?id=${about.id}`
