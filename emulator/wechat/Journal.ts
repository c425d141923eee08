import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'

/**
 * An append-only file of JSON lines, synced line by line. A last line that a crash cut short is dropped on opening.
 */
export class Journal {
  readonly #file: number

  constructor(path: string, replay: (entry: unknown) => void) {
    this.#file = openSync(path, 'a+')
    const text = readFileSync(path, 'utf8')
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    if (whole.length < text.length) ftruncateSync(this.#file, Buffer.byteLength(whole))
    for (const line of whole.split('\n')) if (line !== '') replay(JSON.parse(line))
  }

  /** @throws Error when it cannot be written, on a full disk above all: the line is then not there at all */
  append(entry: unknown): void {
    const before = fstatSync(this.#file).size
    try {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`)
      for (let written = 0; written < line.length;) written += writeSync(this.#file, line, written)
      fdatasyncSync(this.#file)
    } catch (error) {
      ftruncateSync(this.#file, before)
      throw error
    }
  }

  clear(): void {
    ftruncateSync(this.#file)
  }

  close(): void {
    closeSync(this.#file)
  }
}
