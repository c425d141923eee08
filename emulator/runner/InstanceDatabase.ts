import { engineActions, isDatabaseAction } from '../actions/engineActions'
import type { ActionTable } from '../actions/Action'
import type { Engine } from '../engine/Engine'
import { openEngine } from '../engine/openEngine'
import { findDatabaseClass } from '../transport/findDatabaseClass'
import { inProcessRequests } from '../transport/inProcessRequests'
import { pinTransport } from '../transport/pinTransport'
import { type Forward, forwardWrites } from './forwardedWrites'
import type { DatabaseUse, EngineSpec } from './workerProtocol'

/** The database of one function instance when it does not go through the gateway: opened at its first request. */
export class InstanceDatabase {
  #engine: Engine | null = null
  #actions: ActionTable | null = null
  #calls = 0

  constructor(
    private readonly spec: EngineSpec,
    /** The bundle of the function: it says which SDK is meant. */
    private readonly bundleFile: string,
    private readonly now: () => number,
    private readonly forward: Forward,
  ) {}

  /** Puts the in-process transport under the SDK of the function, if it has one. */
  pin(): void {
    const database = findDatabaseClass(this.bundleFile)
    if (database === null) return
    const requests = inProcessRequests(
      () => this.#open(),
      action => {
        if (isDatabaseAction(action)) this.#calls += 1
      },
    )
    pinTransport(database, requests)
  }

  /** What has been used since the last time of asking. */
  takeUse(): DatabaseUse {
    const use = { calls: this.#calls, plans: this.#engine?.takePlans() ?? [] }
    this.#calls = 0
    return use
  }

  async close(): Promise<void> {
    await this.#engine?.close()
  }

  #open(): ActionTable {
    if (this.#actions !== null) return this.#actions
    this.#engine = openEngine({ ...this.spec, now: this.now })
    this.#actions = forwardWrites(engineActions(this.#engine, this.now), this.forward)
    return this.#actions
  }
}
