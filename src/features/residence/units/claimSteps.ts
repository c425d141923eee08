import type { ClaimView } from '#contracts/residence/claims'
import { sayDay, sayInstant } from '#copy/kernel/instants'
import { claimStateNames } from '#copy/residence/names'
import { residenceWords } from '#copy/residence/residence'
import type { Instant } from '#domain/kernel/decision'
import { isWaiting } from '#domain/residence/claims/graph'
import type { Step } from '../../../components/steps/Steps'
import { officeOf } from '../office/office'

/** A claim from its submission to its approval, with where it is now. */
export const claimSteps = (claim: ClaimView, now: Instant): readonly Step[] => [
  { title: residenceWords.stepSubmitted, note: sayInstant(claim.claimedAt, now), state: 'done' },
  ...(claim.under14 ? [childStep(claim)] : []),
  checkStep(claim, now),
  ...laterSteps(claim, now),
]

const laterSteps = (claim: ClaimView, now: Instant): readonly Step[] => {
  const { state, appealBy } = claim
  if (state === 'refused') {
    const note = appealBy === null ? undefined : residenceWords.appealUntil(sayDay(appealBy, now))
    return [{ title: residenceWords.stepAppeal, note, state: 'now' }]
  }
  const approved: Step = { title: residenceWords.stepDone, note: residenceWords.doneNote, state: 'ahead' }
  return state === 'appealed' ? [appealStep(claim), approved] : [approved]
}

const childStep = ({ guardianConsented }: ClaimView): Step =>
  guardianConsented
    ? { title: residenceWords.stepChild, state: 'done' }
    : { title: residenceWords.stepChild, note: residenceWords.stepChildWaiting, state: 'now' }

const checkStep = (claim: ClaimView, now: Instant): Step => {
  const { state, reason } = claim
  if (isWaiting(claim) && state !== 'appealed') {
    const waitsForAdult = claim.under14 && !claim.guardianConsented
    return {
      title: residenceWords.stepChecked,
      note: state === 'submitted' ? officeOf(claim) : `${claimStateNames[state]} · ${officeOf(claim)}`,
      state: waitsForAdult ? 'ahead' : 'now',
    }
  }
  const refused = reason === null ? residenceWords.refusedNoReason : residenceWords.refusedBy(reason)
  const when = state === 'refused' ? ` · ${sayInstant(claim.updatedAt, now)}` : ''
  return { title: residenceWords.stepChecked, note: `${refused}${when}`, state: 'failed' }
}

const appealStep = (claim: ClaimView): Step => {
  const { appealReason } = claim
  const mine = appealReason === null ? '' : `\n${residenceWords.myAppeal(appealReason)}`
  return { title: residenceWords.stepAppeal, note: `${officeOf(claim)}${mine}`, state: 'now' }
}
