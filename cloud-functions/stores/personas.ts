import { Collection } from '../kit/Collection'

/** A named person of the demonstration, to act as. */
export interface Persona {
  readonly _id: string
  readonly personId: string
  /** Of somebody who has not joined yet, so that nobody is found under the id; else the person's own is taken. */
  readonly openid?: string
  readonly title: string
  readonly description: string
  readonly order: number
}

const collection = new Collection<Persona>('personas')

export const personas = {
  all: (): Promise<readonly Persona[]> => collection.find({}, { order: { order: 1 }, limit: 100 }),
}
