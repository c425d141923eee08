/** The steps of one kind of fact: from which states it may follow (`null`: before the thing is there), and to where. */
export interface Step<State extends string> {
  readonly from: readonly (State | null)[]
  /** One state for all, or one by the state before; where none is named the state stays. */
  readonly to: State | Readonly<Partial<Record<State, State>>>
}

/** The whole life of a thing as data: which fact may follow in which state, and the state that it makes. */
export type StateGraph<State extends string, Kind extends string> = Readonly<Record<Kind, Step<State>>>

export interface States<State extends string, Kind extends string> {
  /** Tells whether a fact may follow in a state. */
  readonly mayFollow: (state: State | null, kind: Kind) => boolean
  /**
   * Leads from a state over a fact to the next.
   * @throws Error when the fact cannot follow: facts are made by the rules, so that is a fault, never a refusal
   */
  readonly stateAfter: (state: State | null, kind: Kind) => State
  /**
   * Leads from a state over a stored fact to the state that the fact names, whether or not the graph of today would let
   * it follow: it did follow when it was stored.
   * @throws Error when a thing begins with a fact that names no state: no graph ever allowed that
   */
  readonly stateNamed: (state: State | null, kind: Kind) => State
  /** Every state that the graph names, in its order. */
  readonly states: readonly State[]
  /** Finds the states in which one of these facts may follow. */
  readonly statesBefore: (...kinds: readonly Kind[]) => readonly State[]
  /** Finds the states that one of these facts leads to; a fact that leaves the state as it is leads to none. */
  readonly statesMadeBy: (...kinds: readonly Kind[]) => readonly State[]
  /** Finds the states besides these. */
  readonly statesBesides: (...left: readonly State[]) => readonly State[]
}

const target = <State extends string>({ to }: Step<State>, state: State | null): State | null =>
  typeof to === 'string' ? to : state === null ? null : (to[state] ?? state)

const madeBy = <State extends string>({ to }: Step<State>): readonly State[] =>
  typeof to === 'string' ? [to] : Object.values<State | undefined>(to).filter(state => state !== undefined)

/** What lists and queries ask of a graph: so that none of them keeps its own list of states. */
const listsOf = <State extends string, Kind extends string>(graph: StateGraph<State, Kind>) => {
  const steps = Object.values<Step<State>>(graph)
  const named = steps.flatMap(step => [...step.from, ...madeBy(step)])
  const states = [...new Set(named)].filter(state => state !== null)
  return {
    states,
    statesBefore: (...kinds: readonly Kind[]) =>
      states.filter(state => kinds.some(kind => graph[kind].from.includes(state))),
    statesMadeBy: (...kinds: readonly Kind[]) =>
      states.filter(state => kinds.some(kind => madeBy(graph[kind]).includes(state))),
    statesBesides: (...left: readonly State[]) => states.filter(state => !left.includes(state)),
  }
}

/**
 * Makes the questions that rules, fold and lists ask of a graph.
 * @param thing how messages of faults name it: `a claim`
 */
export const statesOf = <State extends string, Kind extends string>(
  thing: string,
  graph: StateGraph<State, Kind>,
): States<State, Kind> => {
  const mayFollow = (state: State | null, kind: Kind) => graph[kind].from.includes(state)
  const stateNamed = (state: State | null, kind: Kind): State => {
    const after = target(graph[kind], state)
    if (after === null) throw new Error(`${thing} that is not there cannot be ${kind}`)
    return after
  }
  return {
    ...listsOf(graph),
    mayFollow,
    stateNamed,
    stateAfter: (state, kind) => {
      if (!mayFollow(state, kind))
        throw new Error(`${thing} that is ${state ?? 'not there'} cannot be ${kind}`)
      return stateNamed(state, kind)
    },
  }
}
