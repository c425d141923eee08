import type { Assumption } from './Assumption'
import type { OpenDoor } from './openDoor'
import { codeOf, collectionIn } from './questions'
import { dataOf } from './sdkDatabase'

const lengthOf = async (read: Promise<unknown>): Promise<number> => ((await dataOf(read)) as unknown[]).length

/** More than a page may hold, put there once. */
const fill = async (open: OpenDoor): Promise<void> => {
  const { total } = (await collectionIn(open, 'many').where({}).count()) as { total: number }
  if (total > 0) return
  for (const batch of [0, 1, 2]) {
    const documents = Array.from({ length: 400 }, (_, n) => ({ n: batch * 400 + n }))
    await collectionIn(open, 'many').add(documents)
  }
}

export const assumptionsOnReads: readonly Assumption[] = [
  {
    name: 'default and highest limit of a query',
    restsOn: ['cloud-functions/kit/Collection.ts', 'cloud-functions/kit/everyPage.ts'],
    asked: 'read 1,200 documents without a limit, and with one of 1,000 and of 5,000',
    local: { without: 100, thousand: 1_000, more: 1_000 },
    suites: ['counts, and pages no further than a thousand'],
    ask: async open => {
      await fill(open)
      const limited = async (limit: number) => {
        const read = collectionIn(open, 'many').limit(limit).get()
        return (await codeOf(read)) ?? lengthOf(read)
      }
      return {
        without: await lengthOf(collectionIn(open, 'many').get()),
        thousand: await limited(1_000),
        more: await limited(5_000),
      }
    },
  },
  {
    name: 'default limit of aggregate',
    restsOn: [
      'cloud-functions/kit/Collection.ts',
      'cloud-functions/stores/ballots.ts',
      'cloud-functions/stores/votingRights.ts',
      'cloud-functions/stores/issues.ts',
    ],
    asked: 'a pipeline that lets all of 1,200 documents through, without a limit and with one of 1,100',
    local: { without: 1_200, limited: 1_100 },
    suites: ['match, group, lookup, unwind'],
    ask: async open => {
      await fill(open)
      const all = () => collectionIn(open, 'many').aggregate().match({})
      return { without: await lengthOf(all().end()), limited: await lengthOf(all().limit(1_100).end()) }
    },
  },
  {
    name: 'order of an unsorted read',
    restsOn: ['docs/decisions/0052-ground-that-holds-under-load.md'],
    asked: 'read the first hundred of 1,200 documents without an order',
    local: 'as they were added',
    suites: ['what is added comes back in that order'],
    ask: async open => {
      await fill(open)
      const read = (await dataOf(collectionIn(open, 'many').get())) as { n: number }[]
      return read.every(({ n }, index) => n === index) ? 'as they were added' : 'otherwise'
    },
  },
  {
    name: 'index use',
    restsOn: ['cloud-functions/stores/schema/declare.ts', 'scripts/deploy/apply.ts'],
    asked: 'a query that an index can serve, and which index has served it',
    local: { index: 'age', documentsExamined: 1 },
    suites: ['an index serves the query that it can serve'],
    ask: {
      steps: [
        'deploy: npm run deploy -- --apply',
        'open the console: database, collection issues, indexes; write down 命中次数 of each index',
        'open the list of issues of one compound ten times in the mini-program',
        'look again: the index that cloud-functions/stores/schema/issues.ts names for that list has been hit ten times more, and the log of slow queries names none',
      ],
      askLocally: async open => {
        await collectionIn(open, 'aged').add([{ age: 1 }, { age: 70 }])
        open.takePlans()
        await dataOf(
          collectionIn(open, 'aged')
            .where({ age: open.db().command.gte(60) })
            .get(),
        )
        const [plan] = open.takePlans() ?? []
        return { index: plan?.index ?? null, documentsExamined: plan?.documentsExamined ?? null }
      },
    },
  },
]
