import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Spent, TargetName } from './server'

/** The next message of a process. @throws when it ends instead */
const told = async <Message>(child: ChildProcess): Promise<Message> => {
  const over = new AbortController()
  const { signal } = over
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error('a measured process ended')
  })
  try {
    const [message] = (await Promise.race([once(child, 'message', { signal }), ended])) as [Message]
    return message
  } finally {
    ended.catch(() => undefined)
    over.abort()
  }
}

/** A process that is measured. */
export class Target {
  private constructor(
    readonly name: TargetName,
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(name: TargetName, dataDir = ''): Promise<Target> {
    const profile =
      process.env['BENCH_PROFILE'] === name ? ['--cpu-prof', '--cpu-prof-dir=.cache/profiles'] : []
    const child = fork(join(import.meta.dirname, 'server.ts'), [name, dataDir], {
      execArgv: ['--import', 'tsx', ...profile],
    })
    const { url } = await told<{ url: string }>(child)
    return new Target(name, url, child)
  }

  /** What it has spent since it was last asked. */
  async spent(): Promise<Spent> {
    this.child.send('spent?')
    return told<Spent>(this.child)
  }

  async stop(): Promise<void> {
    const exit = once(this.child, 'exit')
    this.child.disconnect()
    await exit
  }
}
