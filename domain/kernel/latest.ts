import type { Instant } from './decision'
import type { DatedFact } from './fact'

/** When each thing of a few kinds happened last. */
export type Latest<Kind extends string> = Readonly<Partial<Record<Kind, Instant>>>

/**
 * Makes the step that keeps, in the state of a thing, when facts of some kinds happened last, so that a list can tell of
 * them without reading any fact.
 */
export const keepingLatest = <Kind extends string>(kinds: readonly Kind[]) => {
  const isKept = (kind: string): kind is Kind => kinds.some(kept => kept === kind)
  return (
    before: Latest<Kind>,
    { kind, at }: Pick<DatedFact, 'kind' | 'at'>,
  ): { readonly latest: Latest<Kind> } => ({
    latest: isKept(kind) ? { ...before, [kind]: at } : before,
  })
}
