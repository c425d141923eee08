import { Collection } from '#cloud-functions/kit/Collection'
import { databaseCalls } from '#cloud-functions/kit/databaseCalls'
import { refusal, Refused } from '#cloud-functions/kit/Refused'
import { StaleWrite } from '#cloud-functions/kit/StaleWrite'
import { inTransaction, type Transaction } from '#cloud-functions/kit/transaction'
import { FactStore } from '#cloud-functions/stores/FactStore'

/** A function as any other, that does in transactions what its event says. */
export interface Account {
  readonly _id: string
  readonly money: number
  /** Who has changed it, in order. */
  readonly by: readonly string[]
}

interface Counter {
  readonly count: number
}

const counters = new FactStore<Counter, { readonly add: number }>('issues', {
  evolve: (counter, { add }) => ({ count: (counter?.count ?? 0) + add }),
  messagesFor: () => [],
})
const change = (add: number) => ({ facts: [{ add }], now: 0, requestKey: null })

const account = async (tx: Transaction, collection: 'people' | 'units'): Promise<Account> => {
  const found = await tx.get<Account>(collection, 'account')
  if (!found) throw refusal('not-found')
  return found
}

const people = new Collection<Account>('people')
let overtaken = 0

/** Somebody else is faster so many times, by a write of their own between reading and writing. */
const beOvertaken = (times: number, change: (from: Account) => Account) => {
  overtaken = 0
  let tries = 0
  return inTransaction(async tx => {
    const from = await account(tx, 'people')
    tries += 1
    if (overtaken < times) {
      overtaken += 1
      await people.update({ _id: 'account' }, { $push: { by: `overtook ${String(overtaken)}` } })
    }
    await tx.put<Account>('people', change(from))
    return `came through after ${String(tries)}`
  })
}

/** Moves one coin from a document of one collection to one of another. */
const move = (by: string, afterwards: () => void) =>
  inTransaction(async tx => {
    const [from, to] = [await account(tx, 'people'), await account(tx, 'units')]
    await tx.put<Account>('people', { ...from, money: from.money - 1, by: [...from.by, by] })
    await tx.put<Account>('units', { ...to, money: to.money + 1, by: [...to.by, by] })
    afterwards()
    return (await account(tx, 'units')).money
  })

export interface Wish {
  readonly wish:
    | 'move'
    | 'moveThenRefuse'
    | 'moveThenBreak'
    | 'create'
    | 'append'
    | 'appendStale'
    | 'beOvertaken'
    | 'beOvertakenFiveTimes'
  readonly by: string
}

const jobs: Record<Wish['wish'], (by: string) => Promise<unknown>> = {
  move: by => move(by, () => undefined),
  moveThenRefuse: by =>
    move(by, () => {
      throw refusal('not-permitted', { field: 'money' })
    }),
  moveThenBreak: by =>
    move(by, () => {
      throw new Error('a bug')
    }),
  create: async by => (await inTransaction(tx => counters.createIn(tx, by, change(1)))).count,
  append: by =>
    inTransaction(async tx => {
      const row = await counters.byIdIn(tx, by)
      if (!row) throw refusal('not-found')
      const { rev, count } = await counters.appendIn(tx, row, change(10))
      return { rev, count }
    }),
  beOvertaken: () =>
    beOvertaken(Infinity, from => ({ ...from, money: 0 })).catch((fault: unknown) =>
      fault instanceof StaleWrite ? `stale after ${String(overtaken)}` : fault,
    ),
  beOvertakenFiveTimes: by => beOvertaken(5, from => ({ ...from, by: [...from.by, by] })),
  /** Over a revision that was read before somebody else wrote. */
  appendStale: async by => {
    const read = await counters.byId(by)
    if (!read) throw refusal('not-found')
    await counters.append(read, change(1))
    return inTransaction(async tx => {
      await tx.put('people', { _id: 'traceOfAStaleWrite' })
      return counters.appendIn(tx, read, change(1))
    })
  },
}

const outcomeOf = (fault: unknown): unknown => {
  if (fault instanceof Refused) return fault.refusal
  return fault instanceof StaleWrite ? 'stale' : String(fault)
}

export const main = async ({ wish, by }: Wish): Promise<{ outcome: unknown; calls: number }> => {
  const before = databaseCalls()
  const outcome = await jobs[wish](by).catch(outcomeOf)
  return { outcome, calls: databaseCalls() - before }
}
