import type { homeCalls } from '#contracts/home'
import type { Answerers } from '../../kit/Answerer'
import { home } from './calls/home'

/** Who answers what can be called here. */
export const homeAnswers: Answerers<keyof typeof homeCalls> = {
  home,
}
