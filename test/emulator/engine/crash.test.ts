import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openEngine } from '#emulator/engine/openEngine'
import { index, scratchFolder } from './scratchEngine'

const FIXTURE = join(__dirname, 'writer.fixture.ts')
const schema = { things: { indexes: [index('writer', 'writer')] }, counters: { indexes: [] } }

/** Runs a writer, kills it with SIGKILL after so many acknowledgements, and gives the ids it had announced. */
async function writeUntilKilled(folder: string, name: string, acknowledgements: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', FIXTURE, folder, 'insert', name, '100000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  const ids: string[] = []
  for await (const id of createInterface(child.stdout)) {
    ids.push(id)
    if (ids.length === acknowledgements) child.kill('SIGKILL')
  }
  expect((await exit)[1]).toBe('SIGKILL')
  return ids
}

it('keeps every acknowledged write through kill -9, again and again', async () => {
  const folder = scratchFolder()
  const acknowledged: string[] = []
  for (const [round, count] of [50, 333, 700].entries()) {
    acknowledged.push(...(await writeUntilKilled(folder, `writer${String(round)}`, count)))
    const engine = openEngine({ path: folder, schema })
    for (const id of acknowledged) expect(await engine.find('things', { _id: id })).toHaveLength(1)
    // A document without its index entry, or the reverse, would show here.
    const total = await engine.count('things', {})
    let byIndex = 0
    for (let name = 0; name <= round; name++) {
      byIndex += await engine.count('things', { writer: `writer${String(name)}` })
    }
    expect(byIndex).toBe(total)
    await engine.close()
  }
})
