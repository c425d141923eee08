import { join } from 'node:path'

import { ActionFault } from '../actions/ActionFault'
import { LIMITS } from '../limits'
import type { Faults } from '../faults/Faults'
import { isNoSpace } from '../system/noSpace'
import { fileIdOf, pathOfFileId, readCloudPath } from './cloudPath'
import { contentTypeOf } from './contentType'
import { FileStore, FileTooLargeError } from './FileStore'
import { LinkSigner } from './LinkSigner'
import type { StorageRule } from './storageRule'

/** The path under which files are put and read over HTTP. */
export const STORAGE_ROUTE = '/storage/'

export interface StorageOptions {
  readonly dataDir: string
  readonly env: string
  readonly now: () => number
  readonly rule: StorageRule
  /** How many bytes a file at a path may have. */
  readonly mostBytes: (path: string) => number
  readonly faults: Faults
  /** Where this local CloudBase is reached, known once it listens. */
  readonly url: () => string
}

/** The cloud storage: files by their ids, links that end, and who may upload. */
export class Storage {
  readonly files: FileStore
  readonly signer: LinkSigner

  constructor(private readonly options: StorageOptions) {
    this.files = new FileStore(join(options.dataDir, 'files'), options.mostBytes)
    this.signer = new LinkSigner(options.dataDir, options.now)
  }

  /** How many bytes a file at a path may have. */
  mostBytesAt(path: string): number {
    return this.options.mostBytes(path)
  }

  get refusing(): boolean {
    return this.options.faults.current.storage === 'refuse'
  }

  fileIdOf(path: string): string {
    return fileIdOf(this.options.env, path)
  }

  pathOf(fileId: string): string | null {
    return pathOfFileId(this.options.env, fileId)
  }

  /** Where a file is put, and the signature to send along. @throws ActionFault */
  uploadTarget(cloudPath: string): { path: string; url: string; authorization: string } {
    const path = readCloudPath(cloudPath)
    this.refuseWhenFaulty()
    const url = `${this.options.url()}${STORAGE_ROUTE}${encodeURI(path)}`
    return { path, url, authorization: this.signer.sign('write', path, LIMITS.uploadUrlSeconds) }
  }

  /** A link that reads one file for so many seconds. Not percent-encoded: the SDK encodes what it is given. */
  readLink(path: string, lifeSeconds: number): string {
    const sign = this.signer.sign('read', path, lifeSeconds)
    return `${this.options.url()}${STORAGE_ROUTE}${path}?sign=${sign}`
  }

  /** As {@link readLink}, by a file's id; empty when there is no such file. */
  async linkTo(fileId: string, lifeSeconds: number): Promise<string> {
    const path = this.pathOf(fileId)
    if (path === null || (await this.files.find(path)) === null) return ''
    return this.readLink(path, lifeSeconds)
  }

  /**
   * What `wx.cloud.uploadFile` does: the caller is known by their openid and the rule is asked.
   *
   * @throws ActionFault `STORAGE_EXCEED_AUTHORITY` when the rule refuses.
   */
  async uploadAsClient(
    openid: string | null,
    cloudPath: string,
    content: Buffer,
  ): Promise<{ fileID: string }> {
    const path = readCloudPath(cloudPath)
    const exists = (await this.files.find(path)) !== null
    if (!this.options.rule({ path, openid, exists })) {
      throw new ActionFault(
        'STORAGE_EXCEED_AUTHORITY',
        `the storage rule does not let this caller write ${path}`,
      )
    }
    this.refuseWhenFaulty()
    try {
      await this.files.write(path, content, contentTypeOf(path))
    } catch (error) {
      if (isNoSpace(error)) throw new ActionFault('STORAGE_FULL', 'no space is left to write to')
      if (error instanceof FileTooLargeError) throw new ActionFault('STORAGE_FILE_TOO_LARGE', error.message)
      throw error
    }
    return { fileID: this.fileIdOf(path) }
  }

  /** What an administrator does, in the place of what is there: no rule is asked. @throws ActionFault */
  async put(cloudPath: string, content: Buffer): Promise<{ fileID: string }> {
    const path = readCloudPath(cloudPath)
    await this.files.write(path, content, contentTypeOf(path))
    return { fileID: this.fileIdOf(path) }
  }

  /** @throws ActionFault while the fault switch says that nothing can be written */
  refuseWhenFaulty(): void {
    if (this.refusing) throw new ActionFault('STORAGE_REQUEST_FAIL', 'the storage refuses (simulated fault)')
  }
}
