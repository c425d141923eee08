import { isDeepStrictEqual } from 'node:util'
import { isByHand, type Answer, type Assumption } from './Assumption'
import type { LocalOpenDoor, OpenDoor } from './openDoor'

/** What became of one assumption. */
export type Outcome =
  | { readonly kind: 'same' | 'differs'; readonly assumption: Assumption; readonly answer: Answer }
  /** It could not be asked: neither right nor wrong. */
  | { readonly kind: 'failed'; readonly assumption: Assumption; readonly why: string }
  | { readonly kind: 'by hand'; readonly assumption: Assumption; readonly steps: readonly string[] }

const isLocal = (open: OpenDoor): open is LocalOpenDoor => open.door !== 'environment'

const judge = (assumption: Assumption, answer: Answer): Outcome => ({
  kind: isDeepStrictEqual(answer, assumption.local) ? 'same' : 'differs',
  assumption,
  answer,
})

const askOne = async (
  open: OpenDoor,
  assumption: Assumption,
  answers: Readonly<Record<string, Answer>>,
): Promise<Outcome> => {
  const { ask, name } = assumption
  try {
    if (!isByHand(ask)) return judge(assumption, await ask(open))
    if (isLocal(open)) return judge(assumption, await ask.askLocally(open))
  } catch (fault) {
    return { kind: 'failed', assumption, why: fault instanceof Error ? fault.message : String(fault) }
  }
  const answer = answers[name]
  return answer === undefined ? { kind: 'by hand', assumption, steps: ask.steps } : judge(assumption, answer)
}

/** Asks every assumption through one door, one after the other. @param answers what was asked by hand, by name */
export const askAll = async (
  open: OpenDoor,
  assumptions: readonly Assumption[],
  answers: Readonly<Record<string, Answer>> = {},
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = []
  for (const assumption of assumptions) outcomes.push(await askOne(open, assumption, answers))
  return outcomes
}
