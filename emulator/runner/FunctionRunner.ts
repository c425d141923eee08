import { randomUUID } from 'node:crypto'

import { ActionFault } from '../actions/ActionFault'
import { LIMITS } from '../limits'
import type { Caller } from './Caller'
import type { DatabaseMeter } from './DatabaseMeter'
import type { DeployedFunction } from './FunctionDeclaration'
import { Instance, type InstanceOptions } from './Instance'
import { type InstanceBounds, InstancePool } from './InstancePool'
import { instanceBundle } from './instanceBundle'
import {
  instanceEnvironment,
  invocationContext,
  invocationEnvironment,
  type Surroundings,
} from './invocationEnvironment'
import type { InvocationError } from './InvocationError'
import { failureOf, resultOf } from './invocationOutcome'
import type { InvocationLine, InvocationLog } from './InvocationLog'
import type { EngineSpec } from './workerProtocol'

export interface RunnerOptions {
  readonly functions: readonly DeployedFunction[]
  readonly surroundings: Surroundings
  /** The engine that instances open themselves, or null when they go through the gateway. */
  readonly engine: EngineSpec | null
  /** Performs a database request that an instance sends over. */
  readonly perform: InstanceOptions['perform']
  /** Answers any other request of the SDK in an instance that has an engine of its own. */
  readonly carry: InstanceOptions['carry']
  readonly clock: { readonly shared: SharedArrayBuffer; readonly now: () => number }
  readonly bounds: InstanceBounds
  readonly meter: DatabaseMeter
  readonly log: InvocationLog
}

interface Deployment {
  readonly deployed: DeployedFunction
  readonly pool: InstancePool
}

/** Runs functions from their bundles as CloudBase would: warm instances, identity from the platform, limits. */
export class FunctionRunner {
  readonly #deployments: ReadonlyMap<string, Deployment>
  readonly #running = new Set<Promise<unknown>>()
  readonly #shrinking: NodeJS.Timeout
  readonly #bundle = instanceBundle()

  constructor(private readonly options: RunnerOptions) {
    this.#deployments = new Map(
      options.functions.map(deployed => [
        deployed.name,
        { deployed, pool: new InstancePool(options.bounds, () => this.#startInstance(deployed)) },
      ]),
    )
    this.#shrinking = setInterval(() => {
      for (const { pool } of this.#deployments.values()) void pool.shrink()
    }, LIMITS.instanceIdleSeconds * 100)
    this.#shrinking.unref()
  }

  get functionNames(): string[] {
    return [...this.#deployments.keys()]
  }

  /** @param event JSON text. @returns the result as JSON text. @throws InvocationError */
  async invoke(name: string, event: string, caller: Caller): Promise<{ result: string; requestId: string }> {
    const invocation = this.#invoke(name, event, caller)
    this.#running.add(invocation)
    return invocation.finally(() => this.#running.delete(invocation))
  }

  /** The next invocation of every function loads its bundle anew. */
  async reload(): Promise<void> {
    await Promise.all([...this.#deployments.values()].map(({ pool }) => pool.renew()))
  }

  /** Waits for what runs, at most `LIMITS.closeMilliseconds`, then ends all instances. */
  async close(): Promise<void> {
    clearInterval(this.#shrinking)
    await this.#quiet()
    await Promise.all([...this.#deployments.values()].map(({ pool }) => pool.close()))
  }

  /** Waits for what runs, as {@link close} does, then makes every instance forget, or ends it. */
  async forget(): Promise<void> {
    await this.#quiet()
    await Promise.all([...this.#deployments.values()].map(({ pool }) => pool.forget()))
  }

  async #quiet(): Promise<void> {
    let limit: NodeJS.Timeout | undefined
    const tooLong = new Promise(resolve => {
      limit = setTimeout(resolve, LIMITS.closeMilliseconds)
    })
    await Promise.race([Promise.allSettled(this.#running), tooLong])
    clearTimeout(limit)
  }

  async #invoke(name: string, event: string, caller: Caller): Promise<{ result: string; requestId: string }> {
    const requestId = randomUUID()
    const began = performance.now()
    const startedAt = new Date(this.options.clock.now()).toISOString()
    const log: string[] = []
    this.options.meter.begin(requestId)
    let failure: { outcome: InvocationLine['outcome']; error: InvocationError } | null = null
    try {
      return { result: await this.#run(name, event, caller, requestId, log), requestId }
    } catch (error) {
      failure = failureOf(error, requestId)
      throw failure.error
    } finally {
      const { calls, examined } = this.options.meter.end(requestId)
      this.options.log.add({
        function: name,
        requestId,
        source: caller.source,
        startedAt,
        durationMs: Math.round((performance.now() - began) * 100) / 100,
        databaseCalls: calls,
        documentsExamined: examined,
        outcome: failure?.outcome ?? 'ok',
        failure: failure?.error.message ?? null,
        log,
      })
    }
  }

  async #run(name: string, event: string, caller: Caller, requestId: string, log: string[]): Promise<string> {
    const deployment = this.#deployments.get(name)
    if (deployment === undefined) {
      throw new ActionFault('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`)
    }
    if (Buffer.byteLength(event) > LIMITS.functionEventBytes) {
      throw new ActionFault(
        'EXCEED_REQUEST_SIZE_LIMIT',
        `an event is at most ${String(LIMITS.functionEventBytes)} bytes`,
      )
    }
    const { deployed, pool } = deployment
    const environment = invocationEnvironment(requestId, caller, this.options.surroundings)
    const context = invocationContext(requestId, deployed, environment, this.options.surroundings)
    const instance = await pool.take()
    try {
      const outcome = await instance.invoke(
        { requestId, event, context, environment },
        deployed.timeoutSeconds * 1_000,
        line => {
          if (log.length < LIMITS.logLinesPerInvocation) log.push(line)
        },
      )
      if ('database' in outcome) this.options.meter.countUse(requestId, outcome.database)
      return resultOf(outcome, deployed)
    } finally {
      pool.giveBack(instance)
    }
  }

  #startInstance(deployed: DeployedFunction): Instance {
    return new Instance({
      bundle: this.#bundle,
      environment: instanceEnvironment(deployed, this.options.surroundings),
      memoryMegabytes: deployed.memoryMegabytes,
      perform: this.options.perform,
      carry: this.options.carry,
      setup: {
        file: deployed.file,
        exportName: deployed.exportName,
        clock: this.options.clock.shared,
        engine: this.options.engine,
        adminUrl: this.options.surroundings.adminUrl(),
      },
    })
  }
}
