import { databaseCalls } from '#cloud-functions/kit/databaseCalls'
import { StaleWrite } from '#cloud-functions/kit/StaleWrite'
import { inTransaction } from '#cloud-functions/kit/transaction'
import { FactStore, type Row } from '#cloud-functions/stores/FactStore'
import { factTails, thingOf } from '#cloud-functions/stores/factTails'

/** A thing with a long history: how many words there were, and the last one. */
interface Story {
  readonly count: number
  readonly last: string
  readonly told: boolean
}
interface Word {
  readonly v?: number
  readonly word: string
  readonly number?: number
}

const kind = 'claims'
const stories = new FactStore<Story, Word>(kind, {
  evolve: (story, { word }) => ({ count: (story?.count ?? 0) + 1, last: word, told: true }),
  messagesFor: (_story, facts) =>
    facts.map(({ index }) => ({
      id: String(index),
      kind: 'claimWaiting',
      addressee: { to: 'person', personId: 'p' },
      about: { thing: 'claim', id: 'c' },
      params: { compoundName: '', unitLabel: '' },
      danger: false,
    })),
})
/** The same a version later: a word says its number, which the first version did not. */
const laterStories = new FactStore<Story, Word>(kind, {
  foldVersion: 2,
  evolve: () => {
    throw new Error('a stored fact was taken for a new one')
  },
  replay: (story, { word, number = -1 }) => ({
    count: number + 1,
    last: word,
    told: story?.told ?? false,
  }),
  upcast: (fact, before) => (fact.v === 2 ? fact : { ...fact, v: 2, number: before?.count ?? 0 }),
  messagesFor: () => [],
})

export interface Wish {
  readonly wish:
    | 'append'
    | 'appendIn'
    | 'appendStale'
    | 'die'
    | 'list'
    | 'laterList'
    | 'laterRow'
    | 'all'
    | 'laterAll'
    | 'reword'
    | 'rewordBehind'
  readonly id: string
  readonly words?: readonly string[]
}

const change = (words: readonly string[]) => ({
  facts: words.map(word => ({ word })),
  now: 0,
  requestKey: null,
})

const found = async (id: string, store = stories): Promise<Row<Story, Word>> => {
  const row = await store.byId(id)
  if (!row) throw new Error(`${id} is not there`)
  return row
}
const hidden = (row: Row<Story, Word>): Row<Story, Word> => ({
  ...row,
  facts: row.facts.map(fact => ({ ...fact, word: '某人' })),
  last: '某人',
})

const jobs: Record<Wish['wish'], (id: string, words: readonly string[]) => Promise<unknown>> = {
  append: async (id, words) => {
    const row = await stories.byId(id)
    if (row) await stories.append(row, change(words))
    else await stories.create([id], change(words))
  },
  appendIn: (id, words) =>
    inTransaction(async tx => {
      const row = await stories.byIdIn(tx, id)
      if (row) await stories.appendIn(tx, row, change(words))
    }),
  /** Somebody else is faster, with another number of words. */
  appendStale: async (id, words) => {
    const read = await found(id)
    await stories.append(await found(id), change(['faster', 'twice']))
    await stories.append(read, change(words))
  },
  /** The function dies between the tail and the thing. */
  die: async (id, words) => {
    const { facts, rev, earlier } = await found(id)
    const leaving = [...facts.slice(0, -20), ...words.map(word => ({ word }))]
    await factTails.put(thingOf(kind, id), earlier?.tails ?? 0, rev, leaving)
  },
  list: id => stories.list({ _id: id }, { limit: 1 }),
  laterList: () => laterStories.list({}, { order: { _id: 1 }, limit: 10 }),
  laterRow: async id => {
    const { count, last, told, foldVersion, facts } = await found(id, laterStories)
    return { count, last, told, foldVersion, first: facts[0] }
  },
  all: async id => (await stories.allFacts(await found(id))).map(({ word }) => word),
  laterAll: async id => (await laterStories.allFacts(await found(id, laterStories))).map(fact => fact.number),
  reword: async id => {
    await stories.reword(await found(id), hidden)
  },
  /** Somebody who has read the thing before it was reworded writes what they have read. */
  rewordBehind: async (id, words) => {
    const read = await found(id)
    await stories.reword(await found(id), hidden)
    await stories.append(read, change(words))
  },
}

export const main = async ({ wish, id, words = [] }: Wish): Promise<{ outcome: unknown; calls: number }> => {
  const before = databaseCalls()
  const outcome = await jobs[wish](id, words).catch((fault: unknown) =>
    fault instanceof StaleWrite ? 'stale' : String(fault),
  )
  return { outcome: outcome ?? null, calls: databaseCalls() - before }
}
