import { firstFoldVersion, type Kept } from './Kept'
import { stateOf, versionOf, type Row, type Rules } from './nextRow'

/** Tells whether a document was made by today's fold. */
export const isCurrent = <State, Fact>(
  rules: Rules<State, Fact>,
  { foldVersion = firstFoldVersion }: Pick<Kept<unknown>, 'foldVersion'>,
): boolean => foldVersion === versionOf(rules)

export interface Folded<State, Fact> {
  readonly state: State
  /** In today's shape. */
  readonly facts: readonly Fact[]
}

/**
 * Folds all the facts of a thing as they are stored, of whatever version.
 * @throws Error when there is none, or the first is none to begin with
 */
export const folded = <State, Fact>(
  rules: Rules<State, Fact>,
  id: string,
  stored: readonly Fact[],
): Folded<State, Fact> => {
  const facts: Fact[] = []
  let state: State | null = null
  for (const old of stored) {
    const fact: Fact = rules.upcast ? rules.upcast(old, state) : old
    state = rules.replay ? rules.replay(state, fact, id) : rules.evolve(state, fact, id)
    facts.push(fact)
  }
  if (state === null) throw new Error(`${id} has no facts`)
  return { state, facts }
}

/**
 * Folds a document anew: today's state, and its facts in today's shape; the bookkeeping stays, and what is written beside
 * the fold.
 * @param earlier the facts of its tail, oldest first
 * @throws Error like {@link folded}
 */
export const refolded = <State, Fact>(
  rules: Rules<State, Fact>,
  row: Row<State, Fact>,
  earlier: readonly Fact[],
): Row<State, Fact> => {
  const { state, facts } = folded(rules, row._id, [...earlier, ...row.facts])
  return {
    ...state,
    ...keptOf(rules, row),
    foldVersion: versionOf(rules),
    facts: facts.slice(earlier.length),
  }
}

/** Picks what facts do not make. */
const keptOf = <State, Fact>({ beside = [] }: Rules<State, Fact>, row: Row<State, Fact>): Kept<Fact> => {
  const state = stateOf<State>(row) as Record<string, unknown>
  const isKept = (field: string) => !(field in state) || beside.some(kept => kept === field)
  return Object.fromEntries(Object.entries(row).filter(([field]) => isKept(field))) as unknown as Kept<Fact>
}
