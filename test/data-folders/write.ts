/**
 * Writes a data folder of this commit's shape: `npx tsx test/data-folders/write.ts 0002-what-changes-next`.
 *
 * Run it before the change of shape, with the functions of that commit built (`npm run build:functions`).
 */
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schema } from '#cloud-functions/schema'

/** What the district of the tests wants done at the end: it keeps its CloudBase for a next test. */
const afterwards: (() => Promise<void>)[] = []

// It also asks for more time when it is loaded; there is no jest here.
Object.assign(globalThis, {
  jest: { setTimeout: () => undefined },
  afterAll: (then: () => Promise<void>) => afterwards.push(then),
})

const main = async (name: string | undefined) => {
  if (name === undefined || !/^\d{4}-[a-z-]+$/.test(name)) throw new Error('a name as 0002-what-changes-next')
  const { startDistrict } = await import('../cloud-functions/district/startDistrict')
  const { live } = await import('./live')
  const folder = join(__dirname, name)
  const district = await startDistrict()
  try {
    await live(district)
    mkdirSync(folder, { recursive: true })
    const out = createWriteStream(join(folder, 'documents.jsonl'))
    for (const collection of Object.keys(schema).sort()) {
      const documents = await district.cloud.engine.find(collection, {}, { order: { _id: 1 }, limit: 1_000 })
      for (const document of documents) out.write(`${JSON.stringify({ collection, document })}\n`)
    }
    await new Promise(resolve => out.end(resolve))
    writeFileSync(join(folder, 'clock.json'), `${JSON.stringify({ now: district.cloud.now() })}\n`)
  } finally {
    await district.close()
    for (const then of afterwards) await then()
  }
}

main(process.argv[2]).catch((fault: unknown) => {
  console.error(fault)
  process.exitCode = 1
})
