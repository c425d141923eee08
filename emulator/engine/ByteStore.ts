/** One consistent state of the key space: of the present, of a snapshot, or of a write transaction under way. */
export interface ByteReader {
  get(key: Buffer): Uint8Array | undefined
  /** Entries with `start <= key < end`, upwards, or downwards when `reverse`. Stopping early costs nothing. */
  range(start: Buffer, end: Buffer, reverse: boolean): Iterable<ByteEntry>
}

export interface ByteEntry {
  readonly key: Uint8Array
  readonly value: Uint8Array
}

export interface ByteWriter extends ByteReader {
  put(key: Buffer, value: Uint8Array): void
  remove(key: Buffer): void
}

export interface Snapshot extends ByteReader {
  /** Lets go of the state; reading from it afterwards is a bug. */
  release(): void
}

/** Ordered bytes on disk, shared with other threads and processes that have the same folder open. */
export interface ByteStore {
  /** The newest committed state, by whomever it was committed. */
  present(): ByteReader
  snapshot(): Snapshot
  /**
   * Runs `work` alone among all writers of all processes and resolves once its writes are synced to the disk. Works
   * that wait at the same time share one sync. What `work` wrote before it threw would stay, so it must do all its
   * checking before its first write.
   */
  write<Result>(work: (writer: ByteWriter) => Result): Promise<Result>
  /** The same at once and blocking: for opening. Undone as a whole when `work` throws. */
  writeNow<Result>(work: (writer: ByteWriter) => Result): Result
  /** Removes every entry and does `work`, both or neither, as {@link writeNow} does. */
  startAnew(work: (writer: ByteWriter) => void): void
  close(): Promise<void>
}
