import type { LocalOpenDoor, OpenDoor } from './openDoor'

/** An answer as it is printed and compared: plain data. */
export type Answer = string | number | boolean | null | readonly Answer[] | { readonly [key: string]: Answer }

/** Something that the project takes for granted of CloudBase, and that only a real environment can tell. */
export interface Assumption {
  readonly name: string
  /** Files and decisions that would be wrong with it. */
  readonly restsOn: readonly string[]
  /** How it is asked, in words. */
  readonly asked: string
  readonly ask: Asked | ByHand
  /** What the local CloudBase answers, and the project is built for. */
  readonly local: Answer
  /** Tests of the conformance suites that touch it, by words of their names. */
  readonly suites: readonly string[]
}

/** Asked from outside, through the SDK. */
export type Asked = (open: OpenDoor) => Promise<Answer>

/** What nobody can ask from outside without a deployed function or a look into the console. */
export interface ByHand {
  /** Each step as an order, for a real environment. */
  readonly steps: readonly string[]
  readonly askLocally: (open: LocalOpenDoor) => Promise<Answer>
}

export const isByHand = (ask: Asked | ByHand): ask is ByHand => typeof ask !== 'function'
