import { joiningWords } from '#copy/residence/joining'
import type { Step } from '../../../components/steps/Steps'

/** How far a newcomer is. */
export type JoinStage = 'agreement' | 'declined' | 'person' | 'done'

export const joinSteps = (stage: JoinStage): readonly Step[] => [
  { title: joiningWords.stepAgreement, state: stage === 'agreement' ? 'now' : 'done' },
  {
    title: joiningWords.stepPerson,
    state: stage === 'person' ? 'now' : stage === 'done' ? 'done' : 'ahead',
  },
  {
    title: joiningWords.stepHome,
    note: joiningWords.stepHomeNote,
    state: stage === 'done' ? 'now' : 'ahead',
  },
]
