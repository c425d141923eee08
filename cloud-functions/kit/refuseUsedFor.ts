import { refusal } from './Refused'

/**
 * Refuses a request id that was used for one thing where another is asked for: who may see the one was never asked
 * about the other.
 *
 * @throws Refused `invalid-input`
 */
export const refuseUsedFor = (made: string, asked: string): void => {
  if (made !== asked) throw refusal('invalid-input', { field: 'requestId', params: { rule: 'used' } })
}
