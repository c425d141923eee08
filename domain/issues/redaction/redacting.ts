import { firstOf } from '../../organisation/twoPeople'
import type { Issue } from '../Issue'
import type { Redaction, RedactionFact } from './facts'

/** Finds the redaction that waits for its second word, or null. */
export const askedRedaction = ({ redactions }: Pick<Issue, 'redactions'>): Redaction | null =>
  redactions.find(({ state }) => state === 'asked') ?? null

/** Tells whether the words and photos of an entry are taken from view. */
export const isRedacted = ({ redactions }: Pick<Issue, 'redactions'>, entry: number): boolean =>
  redactions.some(one => one.entry === entry && one.state === 'redacted')

const states = { redactionAsked: 'asked', redacted: 'redacted', redactionDeclined: 'declined' } as const

/** Folds a redaction into an issue: without the words of a report that was taken from view, wherever it is shown. */
export const foldRedaction = (issue: Issue, { kind, entry, by }: RedactionFact): Issue => {
  const first = by.kind === 'person' ? firstOf(by) : null
  const redactions =
    kind === 'redactionAsked'
      ? [...issue.redactions, { entry, state: states[kind], first }]
      : issue.redactions.map(one => (one.entry === entry ? { ...one, state: states[kind] } : one))
  const isReport = kind === 'redacted' && entry === 0
  return isReport
    ? { ...issue, redactions, text: '', photos: [], place: { ...issue.place, detail: '' } }
    : { ...issue, redactions }
}

/** Tells whether a fact is one of a redaction. */
export const isRedaction = (fact: { readonly kind: string }): fact is RedactionFact =>
  fact.kind === 'redacted' || fact.kind.startsWith('redaction')
