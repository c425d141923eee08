import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable } from 'node:stream'

import { LIMITS } from '../limits'
import { systemErrorCode } from '../system/systemErrorCode'

/** A file as the storage keeps it. */
export interface StoredFile {
  readonly path: string
  readonly contentType: string
  readonly bytes: number
}

/** A file that is larger than `LIMITS.uploadBytes`. */
export class FileTooLargeError extends Error {
  constructor() {
    super(`a file is at most ${String(LIMITS.uploadBytes)} bytes`)
    this.name = 'FileTooLargeError'
  }
}

/**
 * Files on disk. A file's name on disk is the hash of its path in the storage: no path can leave the folder, and
 * names that a file system would mix up stay apart. A written file is synced before it takes the place of another.
 */
export class FileStore {
  constructor(private readonly folder: string) {}

  /** @throws FileTooLargeError when the content exceeds the limit; nothing is kept then. */
  async write(path: string, content: Buffer | Readable, contentType: string): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    const draft = join(this.folder, `draft-${randomUUID()}`)
    try {
      await writeSynced(draft, content)
      await writeSynced(`${draft}.json`, Buffer.from(JSON.stringify({ path, contentType })))
      await rename(`${draft}.json`, this.#describing(path))
      await rename(draft, this.#holding(path))
    } finally {
      await rm(draft, { force: true })
      await rm(`${draft}.json`, { force: true })
    }
  }

  /** Describes a file, or answers null for none. @throws Error when the disk cannot be read */
  async find(path: string): Promise<StoredFile | null> {
    try {
      const [held, description] = await Promise.all([
        stat(this.#holding(path)),
        readFile(this.#describing(path), 'utf8'),
      ])
      const { contentType } = JSON.parse(description) as { contentType: string }
      return { path, contentType, bytes: held.size }
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return null
      throw error
    }
  }

  read(path: string): ReadStream {
    return createReadStream(this.#holding(path))
  }

  /** @returns whether there was such a file. */
  async remove(path: string): Promise<boolean> {
    if ((await this.find(path)) === null) return false
    await rm(this.#holding(path), { force: true })
    await rm(this.#describing(path), { force: true })
    return true
  }

  /** Writes a copy in the place of any file that lies there. @returns whether there was a file to copy. */
  async copy(from: string, to: string): Promise<boolean> {
    const file = await this.find(from)
    if (file === null) return false
    await this.write(to, this.read(from), file.contentType)
    return true
  }

  #holding(path: string): string {
    return join(this.folder, createHash('sha256').update(path).digest('hex'))
  }

  #describing(path: string): string {
    return `${this.#holding(path)}.json`
  }
}

async function writeSynced(file: string, content: Buffer | Readable): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    let bytes = 0
    for await (const chunk of content instanceof Buffer ? [content] : content) {
      const buffer = chunk as Buffer
      bytes += buffer.length
      if (bytes > LIMITS.uploadBytes) throw new FileTooLargeError()
      await handle.write(buffer)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}
