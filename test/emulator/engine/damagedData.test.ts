import { randomBytes } from 'node:crypto'
import {
  existsSync,
  openSync,
  closeSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { open } from 'lmdb'
import { DamagedDataError } from '#emulator/engine/DamagedDataError'
import { openEngine } from '#emulator/engine/openEngine'
import { index, scratchFolder } from './scratchEngine'

const schema = { things: { indexes: [index('n', 'n')] } }
const PAGE = 4_096

async function filledFolder(): Promise<{ folder: string; file: string }> {
  const folder = scratchFolder()
  const engine = openEngine({ path: folder, schema })
  for (let batch = 0; batch < 5; batch++) {
    await engine.insert(
      'things',
      Array.from({ length: 400 }, (_unused, n) => ({ n, text: 'x'.repeat(200) })),
    )
  }
  await engine.close()
  return { folder, file: join(folder, 'data.mdb') }
}

function overwrite(file: string, position: number, bytes: Buffer): void {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, bytes, 0, bytes.length, position)
  closeSync(descriptor)
}

const damages: [string, (file: string) => void][] = [
  [
    'is empty',
    file => {
      truncateSync(file, 0)
    },
  ],
  [
    'is gone',
    file => {
      rmSync(file)
    },
  ],
  [
    'is another program’s',
    file => {
      rmSync(file)
      const other = open({ path: dirname(file), noSubdir: false })
      other.putSync('settings', { of: 'another program' })
      void other.close()
    },
  ],
  [
    'is cut in the middle',
    file => {
      truncateSync(file, Math.floor(statSync(file).size / 2))
    },
  ],
  [
    'is cut within its header',
    file => {
      truncateSync(file, 100)
    },
  ],
  [
    'is garbage',
    file => {
      writeFileSync(file, randomBytes(50_000))
    },
  ],
  [
    'is a text',
    file => {
      writeFileSync(file, 'this is not a database')
    },
  ],
  [
    'has a broken first header',
    file => {
      overwrite(file, 0, randomBytes(PAGE))
    },
  ],
  [
    'has a broken second header',
    file => {
      overwrite(file, PAGE, randomBytes(PAGE))
    },
  ],
  [
    'has garbage over its pages',
    file => {
      overwrite(file, 2 * PAGE, randomBytes(statSync(file).size - 2 * PAGE))
    },
  ],
  [
    'has zeros over its pages',
    file => {
      overwrite(file, 2 * PAGE, Buffer.alloc(statSync(file).size - 2 * PAGE))
    },
  ],
]

it.each(damages)('says in one sentence that a data file %s', async (_name, damage) => {
  const { folder, file } = await filledFolder()
  damage(file)
  const opening = () => openEngine({ path: folder, schema })
  expect(opening).toThrow(DamagedDataError)
  expect(opening).toThrow(new RegExp(`^The data in ${folder} is damaged \\(.+\\): restore a backup .+\\.$`))
})

it('opens what is whole, again and again, and a folder that is not there yet', async () => {
  const { folder } = await filledFolder()
  for (let time = 0; time < 3; time++) {
    const engine = openEngine({ path: folder, schema })
    expect(await engine.count('things', {})).toBe(2_000)
    await engine.insert('things', [{ n: -1 }])
    await engine.remove('things', { n: -1 }, true)
    await engine.close()
  }
  const fresh = join(folder, 'deeper', 'still.here')
  await openEngine({ path: fresh, schema }).close()
  expect(existsSync(join(fresh, 'data.mdb'))).toBe(true)
})

it('opens while others are writing', async () => {
  const { folder } = await filledFolder()
  const writer = openEngine({ path: folder, schema })
  let writing = true
  const write = async (): Promise<void> => {
    while (writing)
      await writer.update(
        'things',
        { n: { $lt: 50 } },
        { $inc: { seen: 1 } },
        { multi: true, upsert: false, replace: false },
      )
  }
  const written = write()
  for (let time = 0; time < 20; time++) {
    const other = openEngine({ path: folder, schema })
    expect(await other.count('things', {})).toBe(2_000)
    await other.close()
  }
  writing = false
  await written
  await writer.close()
})
