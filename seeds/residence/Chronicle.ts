import type { Decision, Instant } from '#domain/kernel/decision'
import type { Message } from '#domain/notices/Message'
import { factsOf } from '../factsOf'
import type { Told } from '../issues/tellStory'

interface Rules<State, Fact> {
  readonly evolve: (state: State | null, fact: Fact, id: string) => State
  readonly messagesFor: (
    state: State,
    facts: readonly { readonly fact: Fact; readonly index: number }[],
  ) => readonly Message[]
}

/** A thing as its facts have made it, with what was told of each. */
export interface Chronicled<State, Fact> {
  readonly state: State
  readonly facts: readonly Fact[]
  readonly told: readonly Told[]
}

/** Something that happens in the demonstration. */
export interface Deed {
  readonly at: Instant
  readonly act: () => void
}

/** A thing as it grows, fact by fact. */
export interface Chronicle<State, Fact> {
  readonly state: () => State
  /** @throws Error where the rules have refused: the plan is wrong */
  readonly append: (decision: Decision<Fact>, what: string) => void
  readonly end: () => Chronicled<State, Fact>
}

export const beginChronicle = <State, Fact extends { readonly at: Instant }>(
  id: string,
  { evolve, messagesFor }: Rules<State, Fact>,
): Chronicle<State, Fact> => {
  const facts: Fact[] = []
  const told: Told[] = []
  let now: State | null = null
  const state = (): State => {
    if (now === null) throw new Error(`${id} has not begun`)
    return now
  }
  return {
    state,
    append: (decision, what) => {
      const numbered = factsOf(decision, `${id}: ${what}`).map((fact, index) => ({
        fact,
        index: facts.length + index,
      }))
      for (const { fact } of numbered) {
        now = evolve(now, fact, id)
        facts.push(fact)
      }
      for (const one of numbered)
        told.push(...messagesFor(state(), [one]).map(message => ({ message, at: one.fact.at })))
    },
    end: () => ({ state: state(), facts, told }),
  }
}
