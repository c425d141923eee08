/**
 * The seam between the platforms: what `transport.weapp.ts` and `transport.h5.ts` both offer. Which of the two is
 * `./transport` is chosen by suffix when the mini-program is built.
 */
import type { Envelope } from '#contracts/envelope'
import type { UploadExtension } from '#contracts/kernel/vocabulary'

/** Sends one call and gives back what came, unparsed. Rejects when nothing came: no network, or too late. */
export type Send = (envelope: Envelope) => Promise<unknown>

export interface Upload {
  /** Where the picture is now: a temporary path of WeChat's, or a `blob:` address in a browser. */
  readonly localPath: string
  /** Folder of the caller, from `me`. */
  readonly folder: string
  /** Of a file that is no picture: `xlsx`. */
  readonly extension?: UploadExtension | undefined
  readonly onProgress: (percent: number) => void
}

/** Stores a photo or another file and gives its file id. Rejects when it could not be stored. */
export type UploadPhoto = (upload: Upload) => Promise<string>
