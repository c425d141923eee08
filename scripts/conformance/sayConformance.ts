import type { Assumption } from './Assumption'
import type { Outcome } from './askAll'
import type { SuiteDifference } from './suiteDifferences'

const rests = ({ restsOn }: Assumption): string => `  rests on it: ${restsOn.join(', ')}`

const lineOf = (where: string, outcome: Outcome): readonly string[] => {
  const { assumption } = outcome
  switch (outcome.kind) {
    case 'same':
      return []
    case 'differs':
      return [
        `DIFFERS  ${assumption.name}`,
        `  asked: ${assumption.asked}`,
        `  ${where}: ${JSON.stringify(outcome.answer)}`,
        `  assumed: ${JSON.stringify(assumption.local)}`,
        rests(assumption),
      ]
    case 'failed':
      return [`NOT ASKED  ${assumption.name}: ${outcome.why}`, rests(assumption)]
    case 'by hand':
      return [
        `ASK BY HAND  ${assumption.name}`,
        ...outcome.steps.map((step, index) => `  ${String(index + 1)}. ${step}`),
        `  assumed: ${JSON.stringify(assumption.local)}`,
        rests(assumption),
      ]
  }
}

/** Says which assumptions do not hold, which could not be asked, and how the rest is asked by hand. */
export const sayOutcomes = (where: string, outcomes: readonly Outcome[]): readonly string[] => {
  const count = (kind: Outcome['kind']) => outcomes.filter(outcome => outcome.kind === kind).length
  const differ = count('differs')
  return [
    ...outcomes.flatMap(outcome => lineOf(where, outcome)),
    `${where}: ${String(outcomes.length)} assumptions, ${differ === 0 ? 'no difference' : `${String(differ)} differ`}` +
      `, ${String(count('same'))} as assumed, ${String(count('by hand'))} to ask by hand, ${String(count('failed'))} not asked`,
  ]
}

/** Says which tests of the suites came out otherwise, and what rests on what they ask. */
export const saySuites = (
  where: string,
  found: {
    readonly asked: number
    readonly notAsked: number
    readonly differences: readonly SuiteDifference[]
  },
): readonly string[] => {
  const { asked, notAsked, differences } = found
  return [
    ...differences.flatMap(({ test, said, touches }) => [
      `DIFFERS  ${test}`,
      `  ${said}`,
      ...(touches.length === 0
        ? ['  touches no assumption that is listed']
        : touches.flatMap(assumption => [`  touches: ${assumption.name}`, rests(assumption)])),
    ]),
    `${where}, suites: ${String(asked)} tests, ` +
      `${differences.length === 0 ? 'no difference' : `${String(differences.length)} differ`}, ${String(notAsked)} not asked there`,
  ]
}
