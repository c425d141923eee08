import type { accountCalls } from '#contracts/account'
import type { Answerers } from '../../kit/Answerer'
import { me } from './calls/me'
import { updateSettings } from './calls/updateSettings'
import { uploadTicket } from './calls/uploadTicket'
import { join } from './calls/join'
import { changePhone } from './calls/changePhone'

/** Who answers what can be called here. */
export const accountAnswers: Answerers<keyof typeof accountCalls> = {
  me,
  updateSettings,
  uploadTicket,
  join,
  changePhone,
}
