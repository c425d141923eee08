import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Engine } from '#emulator/engine/Engine'
import { openEngine } from '#emulator/engine/openEngine'
import { index, scratchFolder } from './scratchEngine'

/** Function instances open the same folder directly, as threads or as processes: nothing may rest on shared memory. */
const FIXTURE = join(__dirname, 'writer.fixture.ts')
/** In a thread Node takes no loader from the command line, so the thread itself asks for TypeScript. */
const IN_THREAD = `require(${JSON.stringify(createRequire(__filename).resolve('tsx/cjs'))}); require(${JSON.stringify(FIXTURE)})`
const schema = { things: { indexes: [index('writer', 'writer')] }, counters: { indexes: [] } }

type Start = (folder: string, task: string, name: string, count: number) => Promise<void>

const process_: Start = async (...given) => {
  const child = spawn(process.execPath, ['--import', 'tsx', FIXTURE, ...given.map(String)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  expect(code).toBe(0)
}

const thread: Start = async (...given) => {
  const worker = new Worker(IN_THREAD, { eval: true, workerData: given.map(String) })
  const [code] = (await once(worker, 'exit')) as [number]
  expect(code).toBe(0)
}

describe.each([
  ['processes', process_],
  ['threads', thread],
])('two %s beside this one', (_kind, start) => {
  let engine: Engine
  let folder: string
  beforeEach(async () => {
    folder = scratchFolder()
    engine = openEngine({ path: folder, schema })
    await engine.insert('counters', [{ _id: 'shared', value: 0 }])
  })
  afterEach(() => engine.close())

  it('keep every insert and its index entry', async () => {
    const count = 400
    const own = async (): Promise<void> => {
      for (let n = 0; n < 100; n++) await engine.insert('things', [{ writer: 'own', n }])
    }
    await Promise.all([
      start(folder, 'insert', 'left', count),
      start(folder, 'insert', 'right', count),
      own(),
    ])
    expect(await engine.count('things', {})).toBe(2 * count + 100)
    expect(await engine.count('things', { writer: 'left' })).toBe(count)
    expect(await engine.count('things', { writer: 'right' })).toBe(count)
  })

  it('count every increment', async () => {
    await Promise.all([start(folder, 'increment', 'left', 200), start(folder, 'increment', 'right', 200)])
    expect((await engine.find('counters', {}))[0]?.['value']).toBe(400)
  })

  it('lose nothing in transactions that read and then write', async () => {
    await Promise.all([start(folder, 'transfer', 'left', 40), start(folder, 'transfer', 'right', 40)])
    expect((await engine.find('counters', {}))[0]?.['value']).toBe(80)
  })
})

it('shows a collection and an index that another engine declared later', async () => {
  const path = scratchFolder()
  const first = openEngine({ path, schema: { things: { indexes: [] } } })
  await first.insert('things', [{ _id: 'a', writer: 'x' }])
  const second = openEngine({ path, schema })
  await second.insert('counters', [{ _id: 'c' }])
  await first.insert('things', [{ _id: 'b', writer: 'x' }])
  expect(await first.count('counters', {})).toBe(1)
  await second.count('things', { writer: 'x' })
  expect(second.takePlans().at(-1)).toMatchObject({ index: 'writer', documentsExamined: 2 })
  await Promise.all([first.close(), second.close()])
})
