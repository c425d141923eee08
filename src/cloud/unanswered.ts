import { newRequestId } from './requestId'
import { dropKept, keep, readKept } from '../storage/phoneStorage'

/**
 * The last write of a call that has had no answer yet. It is kept on the phone, so that the same thing sent again,
 * even after the program was closed in between, carries the same request id and is done once.
 */
interface Unanswered {
  readonly input: string
  readonly requestId: string
}

const keyOf = (name: string): string => `unanswered:${name}`

const read = (name: string): Unanswered | null => {
  const kept: unknown = readKept(keyOf(name))
  const isOne =
    typeof kept === 'object' &&
    kept !== null &&
    'input' in kept &&
    typeof kept.input === 'string' &&
    'requestId' in kept &&
    typeof kept.requestId === 'string'
  return isOne ? { input: kept.input as string, requestId: kept.requestId as string } : null
}

/** The request id for this input: the one it was sent with before when no answer came, else a new one. */
export const requestIdFor = (name: string, input: string): string => {
  const last = read(name)
  if (last?.input === input) return last.requestId
  const requestId = newRequestId()
  keep(keyOf(name), { input, requestId })
  return requestId
}

/** An answer has come: the same input from now on is a new deed. */
export const answered = (name: string): void => {
  dropKept(keyOf(name))
}
