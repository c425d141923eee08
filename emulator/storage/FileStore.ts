import { createHash, randomUUID } from 'node:crypto'
import { type ReadStream } from 'node:fs'
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

/** A file that is open: whatever becomes of it meanwhile, its content is read to the end. */
export interface OpenFile extends StoredFile {
  /** Reads it, or a stretch of it, both ends included. */
  read(stretch?: { readonly first: number; readonly last: number }): ReadStream
  /** Lets go of a file that is not read. */
  close(): Promise<void>
}

/** A file that is larger than one at its path may be. */
export class FileTooLargeError extends Error {
  constructor(mostBytes: number) {
    super(`this file may have at most ${String(mostBytes)} bytes`)
    this.name = 'FileTooLargeError'
  }
}

/**
 * Files on disk. A file's name on disk is the hash of its path in the storage: no path can leave the folder, and
 * names that a file system would mix up stay apart. A written file is synced before it takes the place of another.
 * Changes of one path come one after the other, so that of two moves of a file one finds it and the other nothing.
 */
export class FileStore {
  /** The last change of each path that is under way. */
  readonly #changing = new Map<string, Promise<unknown>>()

  /** @param mostBytes how many bytes a file at a path may have; the service's own limit without it */
  constructor(
    private readonly folder: string,
    private readonly mostBytes: (path: string) => number = () => LIMITS.uploadBytes,
  ) {}

  /** @throws FileTooLargeError when the content exceeds the limit; nothing is kept then. */
  async write(path: string, content: Buffer | Readable, contentType: string): Promise<void> {
    await this.#put(path, content, contentType, work => this.#alone([path], work))
  }

  /** @param change does what changes the path itself, while nothing else does */
  async #put(
    path: string,
    content: Buffer | Readable,
    contentType: string,
    change: (work: () => Promise<void>) => Promise<void>,
  ): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    const draft = join(this.folder, `draft-${randomUUID()}`)
    try {
      await writeSynced(draft, content, this.mostBytes(path))
      const description = Buffer.from(JSON.stringify({ path, contentType }))
      await writeSynced(`${draft}.json`, description, LIMITS.uploadBytes)
      await change(async () => {
        await rename(`${draft}.json`, this.#describing(path))
        await rename(draft, this.#holding(path))
      })
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

  /**
   * Opens a file for reading; null when there is none. Whoever gets one reads it to its end, or closes it.
   * @throws Error when the disk cannot be read
   */
  async open(path: string): Promise<OpenFile | null> {
    const file = await this.find(path)
    if (file === null) return null
    try {
      const handle = await open(this.#holding(path))
      const { size } = await handle.stat()
      return {
        ...file,
        bytes: size,
        read: stretch =>
          handle.createReadStream(stretch === undefined ? {} : { start: stretch.first, end: stretch.last }),
        close: () => handle.close(),
      }
    } catch (error) {
      // It was removed, or moved, since it was found.
      if (systemErrorCode(error) === 'ENOENT') return null
      throw error
    }
  }

  /** @returns whether there was such a file. */
  remove(path: string): Promise<boolean> {
    return this.#alone([path], () => this.#drop(path))
  }

  /** Writes a copy in the place of any file that lies there. @returns whether there was a file to copy. */
  copy(from: string, to: string): Promise<boolean> {
    return this.#alone([from, to], () => this.#duplicate(from, to))
  }

  /** Copies and removes the original, as one change. @returns whether there was a file to move. */
  move(from: string, to: string): Promise<boolean> {
    return this.#alone([from, to], async () => {
      const moved = await this.#duplicate(from, to)
      if (moved && from !== to) await this.#drop(from)
      return moved
    })
  }

  async clear(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }

  async #duplicate(from: string, to: string): Promise<boolean> {
    const file = await this.open(from)
    if (file === null) return false
    const content = file.read()
    try {
      await this.#put(to, content, file.contentType, work => work())
    } finally {
      content.destroy()
    }
    return true
  }

  async #drop(path: string): Promise<boolean> {
    if ((await this.find(path)) === null) return false
    await rm(this.#holding(path), { force: true })
    await rm(this.#describing(path), { force: true })
    return true
  }

  /** Does `work` after the changes of these paths that are under way, and before those that come later. */
  async #alone<Result>(paths: readonly string[], work: () => Promise<Result>): Promise<Result> {
    const before = Promise.allSettled(paths.flatMap(path => this.#changing.get(path) ?? []))
    const mine = before.then(work)
    for (const path of paths) this.#changing.set(path, mine)
    try {
      return await mine
    } finally {
      for (const path of paths) if (this.#changing.get(path) === mine) this.#changing.delete(path)
    }
  }

  #holding(path: string): string {
    return join(this.folder, createHash('sha256').update(path).digest('hex'))
  }

  #describing(path: string): string {
    return `${this.#holding(path)}.json`
  }
}

async function writeSynced(file: string, content: Buffer | Readable, mostBytes: number): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    let bytes = 0
    for await (const chunk of content instanceof Buffer ? [content] : content) {
      const buffer = chunk as Buffer
      bytes += buffer.length
      if (bytes > mostBytes) throw new FileTooLargeError(mostBytes)
      await handle.write(buffer)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}
