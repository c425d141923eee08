import { recountWords } from '#copy/votes/recount'
import type { Step as Row } from '../../../components/steps/Steps'
import type { Recounting } from './useRecount'

const order = ['fetch', 'read', 'ballots', 'sums', 'root'] as const
type Name = (typeof order)[number]

/** Which step a check of the verifier belongs to: by where in the record it looks. */
const stepOfFault = (check: string, path: readonly (string | number)[]): Name => {
  if (check === 'file' || check === 'shape') return 'read'
  if (check === 'root' || check === 'printedRoot') return 'root'
  return path[0] === 'result' ? 'sums' : 'ballots'
}

const nowIn = (state: Recounting): Name | null => {
  if (state.at === 'counting') return state.step.step
  if (state.at === 'done')
    return state.checked.fault ? stepOfFault(state.checked.fault.check, state.checked.fault.path) : null
  return 'fetch'
}

const noteOf = (name: Name, state: Recounting): string | undefined =>
  name === 'ballots' && state.at === 'counting' && state.step.step === 'ballots'
    ? recountWords.ballotsOf(state.step.done, state.step.of)
    : undefined

/** What of the counting is done, is happening, has failed and comes. */
export const stepsOf = (state: Recounting): readonly Row[] => {
  const now = nowIn(state)
  const place = now === null ? order.length : order.indexOf(now)
  return order.map((name, index) => ({
    title: recountWords[name],
    note: noteOf(name, state),
    state: index < place ? 'done' : index > place ? 'ahead' : state.at === 'done' ? 'failed' : 'now',
  }))
}
