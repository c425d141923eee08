import { Session, type NodeWorker, type Profiler } from 'node:inspector'

type Profile = Profiler.Profile

interface Answer {
  readonly id?: number
  readonly result?: { readonly profile?: Profile }
}

/** In microseconds between two looks at what runs. */
const interval = 500

/** Takes processor profiles of every thread of this process, those that begin later included. */
export class ThreadProfiles {
  private readonly session = new Session()
  private readonly workers = new Map<string, (profile: Profile) => void>()

  constructor() {
    this.session.connect()
    this.session.on('NodeWorker.attachedToWorker', ({ params }) => {
      this.workers.set(params.sessionId, () => undefined)
      for (const [id, method] of [
        'Profiler.enable',
        'Profiler.setSamplingInterval',
        'Profiler.start',
      ].entries())
        this.tell(params.sessionId, { id, method, params: { interval } })
    })
    this.session.on('NodeWorker.detachedFromWorker', ({ params }) => {
      this.workers.delete(params.sessionId)
    })
    this.session.on('NodeWorker.receivedMessageFromWorker', ({ params }) => {
      this.hear(params)
    })
  }

  private tell(sessionId: string, message: object): void {
    this.session.post('NodeWorker.sendMessageToWorker', { sessionId, message: JSON.stringify(message) })
  }

  private hear({ sessionId, message }: NodeWorker.ReceivedMessageFromWorkerEventDataType): void {
    const { result } = JSON.parse(message) as Answer
    if (result?.profile) this.workers.get(sessionId)?.(result.profile)
  }

  private post<Result>(method: string, params: object = {}): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.session.post(method, params, (fault, result) => {
        if (fault) reject(fault)
        else resolve(result as Result)
      })
    })
  }

  /** Begins; whatever ran before is in no profile. */
  async start(): Promise<void> {
    await this.post('Profiler.enable')
    await this.post('Profiler.setSamplingInterval', { interval })
    await this.post('NodeWorker.enable', { waitForDebuggerOnStart: false })
    await this.post('Profiler.start')
  }

  /** Ends. @returns a profile of each thread, the main thread first */
  async stop(): Promise<readonly Profile[]> {
    const workers = [...this.workers.keys()].map(
      sessionId =>
        new Promise<Profile>(resolve => {
          this.workers.set(sessionId, resolve)
          this.tell(sessionId, { id: 9, method: 'Profiler.stop' })
        }),
    )
    const { profile } = await this.post<{ profile: Profile }>('Profiler.stop')
    const profiles = [profile, ...(await Promise.all(workers))]
    // Attached anew at the next start: only then are they told to begin.
    await this.post('NodeWorker.disable')
    this.workers.clear()
    return profiles
  }
}
