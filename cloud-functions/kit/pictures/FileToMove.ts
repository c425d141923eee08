/** A photo that was looked at, and that the storage would not keep then. */
export interface FileToMove {
  /** Id of the upload. */
  readonly from: string
  /** Id under which the facts name it. */
  readonly to: string
  /** SHA-256 in hex of what is to be kept: whatever else lies there by then is not what was sent. */
  readonly content: string
}

/** What waits in older documents: the id of the upload alone. */
export type StoredFileToMove = FileToMove | string

/** Names the upload that a file to move is. */
export const uploadOf = (file: StoredFileToMove): string => (typeof file === 'string' ? file : file.from)
