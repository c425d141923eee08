import type { AtTheEnd, Test } from './someAt'
import { someAt } from './someAt'

/** What a query says of one field. */
export interface FieldTest {
  /** Whether what stands at the path in the document is so. */
  at(document: unknown, segments: readonly string[]): boolean
  /** Whether this one value is so: an element of a list, for `$elemMatch`. */
  of(value: unknown): boolean
}

/** Makes a test of a field from one of a value: it is enough when one of the values there passes. */
export const someValue = (test: Test, end: AtTheEnd = 'elements too'): FieldTest => ({
  at: (document, segments) => someAt(document, segments, test, end),
  of: test,
})

/** Makes the test that passes what another does not. */
export const opposite = (inner: FieldTest): FieldTest => ({
  at: (document, segments) => !inner.at(document, segments),
  of: value => !inner.of(value),
})

/** Makes the test that passes what all of several do. */
export const every = (tests: readonly FieldTest[]): FieldTest => {
  const [only] = tests
  if (tests.length === 1 && only !== undefined) return only
  return {
    at: (document, segments) => tests.every(test => test.at(document, segments)),
    of: value => tests.every(test => test.of(value)),
  }
}
