/**
 * Makes collections with their indexes in a real environment, and removes them: `declare PREFIX` reads a schema from its
 * input, `drop PREFIX` writes what it has removed. A process of its own, since the library for administrators cannot be
 * loaded where the suites run.
 */
import { readFileSync } from 'node:fs'
import CloudBase from '@cloudbase/manager-node'
import type { Schema } from '#emulator/engine/Engine'
import { accountInEnvironment } from './account'

const mostListed = 1_000
const [deed = '', prefix = ''] = process.argv.slice(2)

const declare = async ({ database }: CloudBase, schema: Schema): Promise<void> => {
  for (const [name, { indexes }] of Object.entries(schema)) {
    await database.createCollectionIfNotExists(prefix + name)
    for (const { name: indexName, keys, unique } of indexes)
      await database.updateCollection(prefix + name, {
        CreateIndexes: [
          {
            IndexName: indexName,
            MgoKeySchema: {
              MgoIsUnique: unique ?? false,
              MgoIndexKeys: keys.map(key => ({ Name: key.path, Direction: String(key.direction) })),
            },
          },
        ],
      })
  }
}

const drop = async ({ database }: CloudBase): Promise<void> => {
  const { Collections: all } = await database.listCollections({ MgoLimit: mostListed, MgoOffset: 0 })
  for (const { CollectionName: name } of all) {
    if (!name.startsWith(prefix)) continue
    await database.deleteCollection(name)
    console.log(name)
  }
}

const main = async (): Promise<void> => {
  const account = accountInEnvironment()
  if (account === null || !prefix.startsWith('conformance_'))
    throw new Error('an environment is named, and nothing but collections of this kind is touched')
  const { envId, secretId, secretKey } = account
  const app = new CloudBase({ envId, secretId, secretKey })
  if (deed === 'declare') await declare(app, JSON.parse(readFileSync(0, 'utf8')) as Schema)
  else if (deed === 'drop') await drop(app)
  else throw new Error(`declare or drop, not ${deed}`)
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : String(fault))
  process.exit(1)
})
