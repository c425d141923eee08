import type { FactBase } from '../../kernel/fact'
import type { First } from '../../organisation/twoPeople'
import type { Standing } from '../Issue'

/** That the words and photos of one entry of a case are asked to be taken from view. */
export interface Redaction {
  /** The number of the entry among the facts of the case, from 0: its report. */
  readonly entry: number
  readonly state: 'asked' | 'declined' | 'redacted'
  readonly first: First | null
}

type Of<Kind extends string, More = unknown> = FactBase<
  Kind,
  { readonly entry: number; readonly reason: string } & More
>

export type RedactionFact =
  /** `review`: the office that is told to look at it; others of another body may, too. */
  Of<'redactionAsked', { readonly review: Standing }> | Of<'redacted'> | Of<'redactionDeclined'>
