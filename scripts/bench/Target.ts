import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Spent, TargetName, Word } from './server'

/** The next answer of a process. @throws when it ends instead */
const told = async (child: ChildProcess): Promise<unknown> => {
  const over = new AbortController()
  const { signal } = over
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error('a measured process ended')
  })
  try {
    const [message] = (await Promise.race([once(child, 'message', { signal }), ended])) as [
      { readonly answer: unknown },
    ]
    return message.answer
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
    const child = fork(join(import.meta.dirname, 'server.ts'), [name, dataDir], {
      execArgv: ['--import', 'tsx'],
    })
    return new Target(name, (await told(child)) as string, child)
  }

  private ask(word: Word): Promise<unknown> {
    this.child.send(word)
    return told(this.child)
  }

  /** What it has spent since it was last asked. */
  async spent(): Promise<Spent> {
    return (await this.ask('spent?')) as Spent
  }

  /** Begins to profile all its threads. */
  async profile(): Promise<void> {
    await this.ask('profile')
  }

  /** Ends that. @returns the shares of its modules as text */
  async shares(): Promise<string> {
    return (await this.ask('shares?')) as string
  }

  async stop(): Promise<void> {
    const exit = once(this.child, 'exit')
    this.child.disconnect()
    await exit
  }
}
