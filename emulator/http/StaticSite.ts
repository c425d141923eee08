import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

import { contentTypeOf } from '../storage/contentType'

const compress = promisify(gzip)

/** Smaller files grow by being compressed. */
const COMPRESS_FROM_BYTES = 1_024
const COMPRESSIBLE = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/
/** A name that carries the hash of its content: what it names never changes. */
const HASHED_NAME = /[.-][0-9a-f]{8,}\./i

interface Page {
  readonly modifiedMs: number
  readonly content: Buffer
  readonly compressed: Buffer | null
  readonly etag: string
}

/** A folder served as a site: a path that names no file and has no ending is the entry page, as hash routing needs. */
export class StaticSite {
  readonly #root: string
  readonly #pages = new Map<string, Page>()

  constructor(folder: string) {
    this.#root = resolve(folder)
  }

  /** @returns whether there was something to send. */
  async serve(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<boolean> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const file = await this.#fileFor(pathname)
    if (file === null) return false
    const page = await this.#load(file)
    const compressed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? page.compressed : null
    response.setHeader('content-type', contentTypeOf(file))
    response.setHeader(
      'cache-control',
      HASHED_NAME.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    response.setHeader('etag', page.etag)
    response.setHeader('vary', 'accept-encoding')
    response.setHeader('x-content-type-options', 'nosniff')
    if (request.headers['if-none-match'] === page.etag) {
      response.writeHead(304).end()
      return true
    }
    const content = compressed ?? page.content
    if (compressed !== null) response.setHeader('content-encoding', 'gzip')
    response.writeHead(200, { 'content-length': content.length })
    response.end(request.method === 'HEAD' ? undefined : content)
    return true
  }

  async #fileFor(pathname: string): Promise<string | null> {
    const wanted = this.#within(pathname)
    if (wanted === null) return null
    if (await isFile(wanted)) return wanted
    if (extname(wanted) !== '') return null
    const entry = join(this.#root, 'index.html')
    return (await isFile(entry)) ? entry : null
  }

  /** The file a path names, or null when it lies outside the folder. */
  #within(pathname: string): string | null {
    try {
      const wanted = resolve(this.#root, `.${sep}${decodeURIComponent(pathname)}`)
      if (wanted.includes('\0')) return null
      return wanted === this.#root || wanted.startsWith(this.#root + sep) ? wanted : null
    } catch {
      return null
    }
  }

  async #load(file: string): Promise<Page> {
    const modifiedMs = (await stat(file)).mtimeMs
    const kept = this.#pages.get(file)
    if (kept?.modifiedMs === modifiedMs) return kept
    const content = await readFile(file)
    const worthwhile = content.length >= COMPRESS_FROM_BYTES && COMPRESSIBLE.test(contentTypeOf(file))
    const page: Page = {
      modifiedMs,
      content,
      compressed: worthwhile ? await compress(content) : null,
      etag: `"${createHash('sha256').update(content).digest('hex').slice(0, 24)}"`,
    }
    this.#pages.set(file, page)
    return page
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
