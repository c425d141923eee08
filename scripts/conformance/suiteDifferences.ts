import { stripVTControlCharacters } from 'node:util'
import type { Assumption } from './Assumption'

/** What jest writes of its run, as far as it is read here. */
export interface SuiteResults {
  readonly testResults: readonly {
    /** Why no test of the file could run. */
    readonly message: string
    readonly name: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** A test of the suites that came out otherwise. */
export interface SuiteDifference {
  readonly test: string
  readonly said: string
  /** The assumptions that the test touches. */
  readonly touches: readonly Assumption[]
}

/** What was expected and what came, without where. */
const essence = (message: string): string => {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  const telling = lines.filter(line => /^(Expected|Received|[-+] )/.test(line))
  return (telling.length > 0 ? telling : lines.slice(0, 1)).slice(0, 4).join('; ')
}

/** Reads what differs, and how much was asked at all, out of a run of the suites. */
export const suiteDifferences = (results: SuiteResults, assumptions: readonly Assumption[]) => {
  const tests = results.testResults.flatMap(file => file.assertionResults)
  const differences: readonly SuiteDifference[] = [
    ...tests
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        test: fullName,
        said: essence(failureMessages[0] ?? ''),
        touches: assumptions.filter(({ suites }) => suites.some(words => fullName.includes(words))),
      })),
    ...results.testResults
      .filter(file => file.assertionResults.length === 0)
      .map(({ name, message }) => ({ test: name, said: essence(message), touches: [] })),
  ]
  const count = (...statuses: readonly string[]) =>
    tests.filter(({ status }) => statuses.includes(status)).length
  return { asked: count('passed', 'failed'), notAsked: count('pending', 'skipped'), differences }
}
