import { closeSync, fdatasyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'

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

  append(entry: unknown): void {
    writeSync(this.#file, `${JSON.stringify(entry)}\n`)
    fdatasyncSync(this.#file)
  }

  clear(): void {
    ftruncateSync(this.#file)
  }

  close(): void {
    closeSync(this.#file)
  }
}
