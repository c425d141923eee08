import { text } from 'node:stream/consumers'
import { FileStore } from '#emulator/storage/FileStore'
import { temporaryFolder } from '../startForTest'

describe('files that several change at once', () => {
  const folder = temporaryFolder()
  const files = new FileStore(folder.path)
  afterAll(folder.remove)

  const long = 'light of the lamp '.repeat(20_000)
  const put = (path: string, content = long) => files.write(path, Buffer.from(content), 'text/plain')
  const contentOf = async (path: string): Promise<string | null> => {
    const file = await files.open(path)
    return file === null ? null : text(file.read())
  }

  it('are moved by one of those who move them; the others find nothing', async () => {
    for (let round = 0; round < 10; round += 1) {
      await put('mine')
      const moved = await Promise.all(Array.from({ length: 6 }, () => files.move('mine', 'shared')))
      expect(moved.filter(Boolean)).toHaveLength(1)
      expect(await files.find('mine')).toBeNull()
      expect(await contentOf('shared')).toBe(long)
      await files.remove('shared')
    }
  })

  it('are read whole or not at all while they are moved, copied and removed', async () => {
    for (let round = 0; round < 10; round += 1) {
      await put('mine')
      const seen = await Promise.all([
        contentOf('mine'),
        files.copy('mine', 'copied').then(() => contentOf('copied')),
        files.move('mine', 'shared').then(() => contentOf('shared')),
        contentOf('mine'),
        files.remove('mine').then(() => contentOf('mine')),
      ])
      expect(seen.filter(content => content !== null && content !== long)).toEqual([])
      expect(await contentOf('shared')).toBe(long)
    }
  })

  it('stay removed, whoever began to move them before', async () => {
    await put('mine')
    const moves = [files.move('mine', 'shared'), files.move('mine', 'shared')]
    await Promise.all([...moves, files.remove('shared')])
    expect(await files.find('mine')).toBeNull()
    expect(await files.find('shared')).toBeNull()
  })

  it('stay where they are when they are moved to their own place', async () => {
    await put('same', 'x')
    expect(await files.move('same', 'same')).toBe(true)
    expect(await contentOf('same')).toBe('x')
  })

  it('are kept whole when a write fails', async () => {
    await put('kept', 'old')
    const broken = async function* () {
      yield Buffer.from('new')
      await Promise.reject(new Error('the line is cut'))
    }
    const { Readable } = await import('node:stream')
    await expect(files.write('kept', Readable.from(broken()), 'text/plain')).rejects.toThrow('cut')
    expect(await contentOf('kept')).toBe('old')
  })
})
