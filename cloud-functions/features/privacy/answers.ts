import type { privacyCalls } from '#contracts/privacy'
import type { Answerers } from '../../kit/Answerer'
import { revealReporter } from './calls/revealReporter'
import { revealPhone } from './calls/revealPhone'
import { myLooks } from './calls/myLooks'
import { giveConsent } from './calls/giveConsent'
import { withdrawConsent } from './calls/withdrawConsent'
import { exportMyData } from './calls/exportMyData'
import { eraseMe } from './calls/eraseMe'
import { retention } from './calls/retention'

/** Who answers what can be called here. */
export const privacyAnswers: Answerers<keyof typeof privacyCalls> = {
  revealReporter,
  revealPhone,
  myLooks,
  giveConsent,
  withdrawConsent,
  exportMyData,
  eraseMe,
  retention,
}
