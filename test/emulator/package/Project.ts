import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const PACKED = resolve('dist', 'emulator-package')

interface Manifest {
  readonly name: string
  readonly bin: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
}

/** What a command wrote and how it ended. */
export interface Ended {
  readonly output: string
  readonly code: number | null
}

/**
 * Somebody's project, outside of this one: an empty folder into which the tarball is installed as npm would do it, but
 * without a network. Its `node_modules` hold the package and links to exactly what that declares, so that a missing
 * declaration is missed here as it would be there.
 */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'installed-'))
  readonly manifest: Manifest
  readonly #running = new Set<ChildProcess>()

  constructor(leaveOut: readonly string[] = []) {
    const tarball = readdirSync(PACKED).find(file => file.endsWith('.tgz')) ?? 'no tarball'
    const place = this.path('node_modules', 'cloudbase-emulator')
    mkdirSync(place, { recursive: true })
    const from = ['xzf', join(PACKED, tarball), '-C', place, '--strip-components=1']
    const unpacked = spawnSync('tar', from, { encoding: 'utf8' })
    if (unpacked.status !== 0) throw new Error(`tar ${from.join(' ')}: ${unpacked.stderr}`)
    this.manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as Manifest
    for (const name of Object.keys(this.manifest.dependencies)) if (!leaveOut.includes(name)) this.link(name)
    mkdirSync(this.path('node_modules', '.bin'))
    for (const [name, file] of Object.entries(this.manifest.bin)) {
      chmodSync(join(place, file), 0o755)
      symlinkSync(join('..', 'cloudbase-emulator', file), this.path('node_modules', '.bin', name))
    }
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts)
  }

  /** Installs a package of our own `node_modules`, with what it needs itself. */
  link(name: string): void {
    const place = this.path('node_modules', ...name.split('/'))
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(resolve('node_modules', ...name.split('/')), place)
  }

  /** Starts a command and tells when it has written `line`. @throws Error with what it wrote when it ends before */
  async start(command: string, args: readonly string[], line: RegExp): Promise<RegExpExecArray> {
    const child = spawn(command, args, { cwd: this.folder, env: this.#environment() })
    this.#running.add(child)
    let written = ''
    return new Promise((resolveWith, reject) => {
      const read = (chunk: Buffer): void => {
        written += chunk.toString()
        const found = line.exec(written)
        if (found !== null) resolveWith(found)
      }
      child.stdout.on('data', read)
      child.stderr.on('data', read)
      child.on('error', reject)
      child.once('close', code => {
        reject(new Error(`${command} ended with ${String(code)}: ${written}`))
      })
    })
  }

  /** Runs a command to its end. */
  run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    const child = spawn(command, args, { cwd: this.folder, env: { ...this.#environment(), ...env } })
    this.#running.add(child)
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    return new Promise((resolveWith, reject) => {
      child.on('error', reject)
      child.once('close', code => {
        resolveWith({ output, code })
      })
    })
  }

  /** Ends what runs, as Ctrl-C does. @returns how each ended */
  async stop(): Promise<readonly (number | null)[]> {
    const alive = [...this.#running].filter(({ exitCode, signalCode }) => exitCode === null && !signalCode)
    this.#running.clear()
    return Promise.all(
      alive.map(async child => {
        const exit = once(child, 'exit') as Promise<[number | null]>
        child.kill('SIGINT')
        return (await exit)[0]
      }),
    )
  }

  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** As a shell in the project has it when npm runs a script there. Nothing of ours shows Node another way to a module. */
  #environment(): NodeJS.ProcessEnv {
    const whole = {
      PATH: `${this.path('node_modules', '.bin')}:${process.env['PATH'] ?? ''}`,
      HOME: this.folder,
      SILENCE: 'true',
    }
    // Our own declarations ask for variables of our builds besides.
    return whole as unknown as NodeJS.ProcessEnv
  }
}
