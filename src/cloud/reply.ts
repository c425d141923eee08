import { refusalKinds, type Reply } from '#contracts/kernel/refusals'

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const isParam = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'

const isRefusal = (value: unknown): boolean =>
  isFields(value) &&
  refusalKinds.some(kind => kind === value['kind']) &&
  (value['field'] === undefined || typeof value['field'] === 'string') &&
  (value['params'] === undefined ||
    (isFields(value['params']) && Object.values(value['params']).every(isParam)))

/**
 * Whether this is an answer of ours, and not what some box between here and there says instead, or an older or newer
 * function. The output inside was parsed by its contract before it left the function, and is not parsed again here:
 * every page would have to carry zod and all contracts for it.
 */
export const isReply = (answer: unknown): answer is Reply<unknown> => {
  if (!isFields(answer) || typeof answer['requestId'] !== 'string') return false
  if (typeof answer['at'] !== 'number') return false
  if (answer['ok'] === true) return isFields(answer['output'])
  return answer['ok'] === false && isRefusal(answer['refusal'])
}
