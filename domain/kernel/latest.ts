import type { Instant } from './decision'
import type { DatedFact } from './fact'

/** When each thing of a few kinds happened last. */
export type Latest<Kind extends string> = Readonly<Partial<Record<Kind, Instant>>>

/**
 * Makes the step that keeps, in the state of a thing, when facts of some kinds happened last, so that a list can tell of
 * them without reading any fact. What is missing stays missing: a thing that was folded before does not know the facts
 * that came before.
 */
export const keepingLatest = <Kind extends string>(kinds: readonly Kind[]) => {
  const isKept = (kind: string): kind is Kind => kinds.some(kept => kept === kind)
  return (
    before: Latest<Kind> | undefined,
    { kind, at }: Pick<DatedFact, 'kind' | 'at'>,
  ): { readonly latest?: Latest<Kind> } => {
    if (before === undefined) return {}
    return { latest: isKept(kind) ? { ...before, [kind]: at } : before }
  }
}

/** Gathers the same from all facts of a thing. */
export const latestOf = <Kind extends string>(
  kinds: readonly Kind[],
  facts: readonly Pick<DatedFact, 'kind' | 'at'>[],
): Latest<Kind> => {
  const kept = facts.filter(({ kind }) => kinds.some(one => one === kind))
  return Object.fromEntries(kept.map(({ kind, at }) => [kind, at])) as Latest<Kind>
}
