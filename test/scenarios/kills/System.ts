import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const fixture = join(__dirname, 'system.fixture.ts')
const root = join(__dirname, '..', '..', '..')

/** A back end in another process, that can be killed as by a power cut and started again on the same data. */
export class System {
  #child: ChildProcess | undefined
  #url: Promise<string> = Promise.reject(new Error('not started'))
  /** How long each start took until it answered, in ms. */
  readonly starts: number[] = []

  constructor(
    private readonly dataDir: string,
    private readonly functionsDir: string,
    /** How far its clock is ahead of this machine's, in ms. */
    private readonly ahead = 0,
  ) {
    this.#url.catch(() => undefined)
  }

  /** The address of the process that runs, once it answers. */
  get url(): Promise<string> {
    return this.#url
  }

  start(): Promise<string> {
    const began = performance.now()
    const given = [this.dataDir, this.functionsDir, String(this.ahead)]
    const child = spawn(process.execPath, ['--import', 'tsx', fixture, ...given], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#child = child
    this.#url = new Promise((resolve, reject) => {
      createInterface(child.stdout).once('line', line => {
        this.starts.push(Math.round(performance.now() - began))
        resolve(line)
      })
      child.once('exit', () => {
        reject(new Error('it ended before it answered'))
      })
    })
    this.#url.catch(() => undefined)
    return this.#url
  }

  /** SIGKILL: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    const child = this.#child
    if (child?.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
  }
}
