import { serverNow } from '../../../clock/serverNow'
import { recordSteps, type Checked, type Step } from '../../../../verifier/checkRecord.mjs'

/** A phone draws a page a few times in a second, and each time costs it. */
const shownMilliseconds = 400

/** One thing after the other, with a breath in between in which the page is drawn. */
const breath = (): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, 0)
  })

/**
 * Counts a record again by the verifier, step by step, so that the page can show how far it is.
 *
 * @param printedRoot as the notice of the result has it
 * @param isWanted whether somebody still waits for it; null is answered where nobody does
 */
export const countAgain = async (
  text: string,
  printedRoot: string | null,
  onStep: (step: Step) => void,
  isWanted: () => boolean,
): Promise<Checked | null> => {
  const steps = recordSteps(text, printedRoot)
  let shownAt = -Infinity
  for (;;) {
    const next = steps.next()
    if (next.done === true) return next.value
    const now = serverNow()
    if (now - shownAt >= shownMilliseconds || now < shownAt) {
      shownAt = now
      onStep(next.value)
    }
    await breath()
    if (!isWanted()) return null
  }
}
