import { chunksOf } from '#domain/kernel/chunksOf'
import { Collection } from '../kit/Collection'
import { everyRow } from '../kit/everyPage'
import { StaleWrite } from '../kit/StaleWrite'
import type { Transaction } from '../kit/transaction'
import type { Earlier } from './Kept'

/** Facts that have left the document of a thing, oldest first: `_id` is `collection:id:000000`. */
export interface FactTail {
  readonly _id: string
  readonly facts: readonly unknown[]
  /** Revision of the thing over which it was last written: whoever read the thing before that does not write here. */
  readonly over: number
  /** Counts the writes. */
  readonly rev: number
}

/** What a thing says of its tail. */
export interface History {
  readonly thing: string
  readonly earlier: Earlier
}

const collection = new Collection<FactTail>('factTails')
const digits = 6
const pageSize = 100

/** Names a thing among all things: `issues:i1`. */
export const thingOf = (name: string, id: string): string => `${name}:${id}`
/** Makes the id of one tail of a thing: in the order of ids they lie in the order of their numbers. */
export const tailId = (thing: string, number: number): string =>
  `${thing}:${String(number).padStart(digits, '0')}`

const range = (thing: string, after = `${thing}:`) => ({ _id: { $gt: after, $lt: `${thing};` } })

/** All tails of a thing, also those that do not count. One call for every hundred. */
const allOf = (thing: string): Promise<readonly FactTail[]> =>
  everyRow({
    size: pageSize,
    from: `${thing}:`,
    read: after => collection.find(range(thing, after), { order: { _id: 1 }, limit: pageSize }),
  })

/**
 * Histories that have grown too long for one document.
 *
 * Two documents are not written as one, so the tail is written first, and it counts once the thing says so in `earlier`.
 * A run that dies between the two leaves a tail that counts for nothing; the next change writes over it. What was read
 * before somebody else changed the thing is written over nothing: see `over`.
 */
export const factTails = {
  /** Puts a tail before the thing that counts it is written over `over`. One call, two where one lies there already. @throws StaleWrite */
  put: async (thing: string, number: number, over: number, facts: readonly unknown[]): Promise<void> => {
    const _id = tailId(thing, number)
    if (await collection.insertOnce({ _id, facts, over, rev: 1 })) return
    const filter = { _id, over: { $lte: over } }
    if ((await collection.update(filter, { $set: { facts, over }, $inc: { rev: 1 } })) === 0)
      throw new StaleWrite(_id)
  },

  /** Puts a tail together with the thing that counts it. One call. */
  putIn: (
    tx: Transaction,
    thing: string,
    number: number,
    over: number,
    facts: readonly unknown[],
  ): Promise<void> => tx.put<FactTail>('factTails', { _id: tailId(thing, number), facts, over, rev: 1 }),

  /** Reads the tails that count of several things at once. One call for every hundred tails, none for none. */
  counted: async (histories: readonly History[]): Promise<readonly FactTail[]> => {
    const ids = histories.flatMap(({ thing, earlier: { tails } }) =>
      Array.from({ length: tails }, (_, number) => tailId(thing, number)),
    )
    const found: FactTail[] = []
    for (const $in of chunksOf(ids, pageSize))
      found.push(...(await collection.find({ _id: { $in } }, { order: { _id: 1 }, limit: pageSize })))
    return found
  },

  /**
   * Rewords every tail of a thing, also those that do not count: no name is left in what was never finished. One call,
   * and one for each tail. @throws StaleWrite when somebody else rewords them
   */
  reword: async (
    thing: string,
    over: number,
    change: (facts: readonly unknown[]) => readonly unknown[],
  ): Promise<void> => {
    for (const tail of await allOf(thing)) {
      const fields = { facts: change(tail.facts), over: Math.max(tail.over, over) }
      const filter = { _id: tail._id, rev: tail.rev }
      if ((await collection.update(filter, { $set: fields, $inc: { rev: 1 } })) === 0)
        throw new StaleWrite(tail._id)
    }
  },

  /**
   * Closes the place of the next tail to whoever read the thing before it was written to `rev`: they have names that are
   * not kept any more. One call or two.
   */
  close: async (thing: string, number: number, rev: number): Promise<void> => {
    const _id = tailId(thing, number)
    if (await collection.insertOnce({ _id, facts: [], over: rev, rev: 1 })) return
    const filter = { _id, over: { $lt: rev } }
    await collection.update(filter, { $set: { facts: [], over: rev }, $inc: { rev: 1 } })
  },
}

/**
 * Puts the facts together that have left a thing, oldest first.
 * @param stored its tails, and perhaps others
 * @throws Error when some are missing
 */
export const earlierFacts = (
  { thing, earlier: { tails, facts } }: History,
  stored: readonly FactTail[],
): readonly unknown[] => {
  const byId = new Map(stored.map(tail => [tail._id, tail]))
  const numbers = Array.from({ length: tails }, (_, number) => number)
  const counted = numbers.flatMap(number => byId.get(tailId(thing, number))?.facts ?? [])
  if (counted.length !== facts)
    throw new Error(`${String(facts - counted.length)} earlier facts of ${thing} are missing`)
  return counted
}
