import { refusal } from './Refused'

/**
 * A request id that was used for one thing is not answered with it where another is asked for: who may see the one was
 * never asked about the other.
 *
 * @throws Refused `invalid-input`
 */
export const refuseUsedFor = (made: string, asked: string): void => {
  if (made !== asked) throw refusal('invalid-input', { field: 'requestId', params: { rule: 'used' } })
}
