/**
 * A process or thread of its own that writes to a folder: `node --import tsx writer.fixture.ts FOLDER TASK NAME COUNT`.
 * It prints each id as soon as its insert was acknowledged.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { openEngine } from '../../../emulator/engine/openEngine'

const [path = '', task = '', name = '', count = '0'] =
  parentPort === null ? process.argv.slice(2) : (workerData as string[])
const schema = {
  things: { indexes: [{ name: 'writer', keys: [{ path: 'writer', direction: 1 as const }] }] },
  counters: { indexes: [] },
}
const engine = openEngine({ path, schema })
const say = (line: string): void => {
  if (parentPort === null) process.stdout.write(`${line}\n`)
  else parentPort.postMessage(line)
}

async function insertOne(n: number): Promise<void> {
  const padding = 'x'.repeat(n % 3_000)
  const [id = ''] = await engine.insert('things', [{ _id: `${name}-${String(n)}`, writer: name, n, padding }])
  say(id)
}

const options = { multi: false, upsert: false, replace: false }
const tasks: Record<string, (n: number) => Promise<void>> = {
  insert: insertOne,
  increment: async () => {
    await engine.update('counters', { _id: 'shared' }, { $inc: { value: 1 } }, options)
  },
  transfer: async () => {
    for (;;) {
      const transaction = await engine.begin()
      try {
        const [counter] = await engine.find('counters', { _id: 'shared' }, {}, transaction)
        const value = Number(counter?.['value']) + 1
        await engine.update('counters', { _id: 'shared' }, { $set: { value } }, options, transaction)
        await engine.commit(transaction)
        return
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'DATABASE_TRANSACTION_CONFLICT') throw error
        await new Promise(resolve => setTimeout(resolve, Math.random() * 5))
      }
    }
  },
}

async function main(): Promise<void> {
  const run = tasks[task]
  if (run === undefined) throw new Error(`no task ${task}`)
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < Number(count)) await run(next++)
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  await engine.close()
  say('done')
}
void main()
