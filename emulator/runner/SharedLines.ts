/** A power of two: positions are counted on and cut to it. */
const CAPACITY = 65_536
const LENGTH_BYTES = 4

const WRITTEN = 0
const READ = 1
const COUNTER_BYTES = 2 * Int32Array.BYTES_PER_ELEMENT

/**
 * Lines that one thread writes and another reads, in shared memory: a line wakes nobody, and is there to be read even when
 * its writer never comes to an end.
 */
export class SharedLines {
  readonly #counters: Int32Array
  readonly #ring: Uint8Array

  constructor(readonly shared = new SharedArrayBuffer(COUNTER_BYTES + CAPACITY)) {
    this.#counters = new Int32Array(shared, 0, 2)
    this.#ring = new Uint8Array(shared, COUNTER_BYTES)
  }

  /** Adds a line. @returns false when there is no space for it until the others are read */
  write(line: string): boolean {
    const text = Buffer.from(line)
    const written = Atomics.load(this.#counters, WRITTEN)
    const used = (written - Atomics.load(this.#counters, READ)) | 0
    if (LENGTH_BYTES + text.length > CAPACITY - used) return false
    const length = Buffer.alloc(LENGTH_BYTES)
    length.writeInt32LE(text.length)
    this.#put(written, length)
    this.#put(written + LENGTH_BYTES, text)
    Atomics.store(this.#counters, WRITTEN, (written + LENGTH_BYTES + text.length) | 0)
    return true
  }

  /** Reads every line that was not read yet, oldest first. */
  read(): string[] {
    const lines: string[] = []
    const written = Atomics.load(this.#counters, WRITTEN)
    let at = Atomics.load(this.#counters, READ)
    while (at !== written) {
      const length = this.#take(at, LENGTH_BYTES).readInt32LE()
      lines.push(this.#take(at + LENGTH_BYTES, length).toString('utf8'))
      at = (at + LENGTH_BYTES + length) | 0
    }
    Atomics.store(this.#counters, READ, at)
    return lines
  }

  #put(position: number, bytes: Uint8Array): void {
    const start = position & (CAPACITY - 1)
    const before = Math.min(bytes.length, CAPACITY - start)
    this.#ring.set(bytes.subarray(0, before), start)
    this.#ring.set(bytes.subarray(before), 0)
  }

  #take(position: number, length: number): Buffer {
    const start = position & (CAPACITY - 1)
    const taken = Buffer.alloc(length)
    taken.set(this.#ring.subarray(start, Math.min(start + length, CAPACITY)))
    taken.set(
      this.#ring.subarray(0, Math.max(0, start + length - CAPACITY)),
      Math.min(length, CAPACITY - start),
    )
    return taken
  }
}
