import { chinaTime } from '#domain/kernel/chinaTime'
import type { Instant } from '#domain/kernel/decision'
import { subscribeTemplates, type SubscribeTemplate } from '#domain/notices/subscribeTemplates'
import { sayMessage } from '#copy/messages'
import type { Delivery } from '../../../stores/deliveries'

/** WeChat refuses a field that is empty or longer than registered. */
const cut = (text: string, most: number): { readonly value: string } => {
  const letters = Array.from(text)
  const value = letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text
  return { value: value || '-' }
}

/** The same with what it is about kept whole, in front where it would have been cut: people quote the number. */
const cutAround = (text: string, quoted: unknown, most: number): { readonly value: string } => {
  const short = cut(text, most)
  if (typeof quoted !== 'string' || quoted === '' || !text.includes(quoted) || short.value.includes(quoted))
    return short
  const rest = text
    .split(quoted)
    .join('')
    .replace(/[\s·]+/g, ' ')
    .trim()
  return cut(`${quoted} ${rest}`, most)
}

/** The id under which WeChat registered a template for this environment; the local system knows it by its name. */
export const templateIdOf = (template: SubscribeTemplate): string => {
  const ids = { caseProgress: process.env['CASE_PROGRESS_TEMPLATE'] }
  return ids[template] ?? template
}

export const templateData = ({ kind, params }: Delivery['message'], at: Instant) => {
  const { fields } = subscribeTemplates.caseProgress
  const { title, body } = sayMessage(kind, params)
  return {
    [fields.title.name]: cut(title, fields.title.max),
    [fields.body.name]: cutAround(body, 'number' in params ? params['number'] : undefined, fields.body.max),
    [fields.time.name]: { value: chinaTime(at).format('YYYY-MM-DD HH:mm') },
  }
}
