/* The main file of a function instance: one thread that loads one bundle and serves one request at a time. */
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

import { followClock } from '../clock/followClock'
import { VirtualClock } from '../clock/VirtualClock'
import { carryGatewayRequests } from '../transport/gatewayRequests'
import type * as InstanceDatabaseModule from './InstanceDatabase'
import { MainThread } from './MainThread'
import { reportOutput } from './reportOutput'
import { SharedLines } from './SharedLines'
import type { DatabaseUse, EngineSpec, FromInstance, InstanceSetup, ToInstance } from './workerProtocol'

type Handler = (event: unknown, context: unknown) => unknown

/** What a loaded bundle is asked for. */
interface Loaded {
  readonly handler: Handler
  /** Drops all that the bundle keeps from one invocation to the next; null for a bundle that does not export it. */
  readonly forget: (() => unknown) | null
}

const port = parentPort
if (port === null) throw new Error('a function instance runs in a thread of the local CloudBase')
const tell = (message: FromInstance): void => {
  port.postMessage(message)
}

const setup = workerData as InstanceSetup
const clock = new VirtualClock(setup.clock)
followClock(clock.instanceNow)
const lines = new SharedLines(setup.lines)
reportOutput(line => {
  if (!lines.write(line)) tell({ kind: 'log', line })
})
const mainThread = new MainThread(tell)
/** In a file of its own, so that an instance that goes through the gateway does not carry an engine. */
const database = setup.engine === null ? null : openDatabase(setup.engine)

if (setup.engine !== null) {
  carryGatewayRequests(setup.adminUrl, request => mainThread.carry(request))
}

function openDatabase(engine: EngineSpec): InstanceDatabaseModule.InstanceDatabase {
  const module = createRequire(__filename)('./InstanceDatabase.js') as typeof InstanceDatabaseModule
  return new module.InstanceDatabase(engine, setup.file, clock.now, (action, params) =>
    mainThread.perform(action, params),
  )
}

function load(): Loaded | null {
  try {
    database?.pin()
    const bundle = createRequire(setup.file)(setup.file) as Record<string, unknown>
    const handler = bundle[setup.exportName]
    const forget = bundle['forget']
    if (typeof handler === 'function')
      return {
        handler: handler as Handler,
        forget: typeof forget === 'function' ? (forget as () => unknown) : null,
      }
    tell({ kind: 'unloadable', message: `${setup.file} exports no function "${setup.exportName}"` })
  } catch (error) {
    tell({
      kind: 'unloadable',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  }
  return null
}

async function serve(handler: Handler, request: Extract<ToInstance, { kind: 'invoke' }>): Promise<void> {
  Object.assign(process.env, request.environment)
  let outcome: FromInstance
  try {
    const result: unknown = await handler(JSON.parse(request.event), request.context)
    outcome = { kind: 'returned', result: jsonOf(result), database: takeUse() }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const stack = error instanceof Error ? (error.stack ?? message) : message
    outcome = { kind: 'threw', message, stack, database: takeUse() }
  }
  for (const name of Object.keys(request.environment)) Reflect.deleteProperty(process.env, name)
  tell(outcome)
}

function takeUse(): DatabaseUse {
  return database?.takeUse() ?? { calls: 0, plans: [] }
}

/** A function that returns nothing answers null. */
function jsonOf(result: unknown): string {
  return JSON.stringify(result ?? null)
}

async function stop(): Promise<void> {
  await database?.close()
  process.exit(0)
}

async function forgetWith({ forget }: Loaded): Promise<void> {
  let done = false
  try {
    if (forget !== null && !mainThread.isAwaited) {
      await forget()
      takeUse()
      done = true
    }
  } catch {
    // It has not forgotten: the instance is ended instead.
  }
  tell({ kind: 'forgotten', done })
}

const loaded = load()
if (loaded !== null) {
  port.on('message', (message: ToInstance) => {
    if (message.kind === 'stop') void stop()
    else if (message.kind === 'performed' || message.kind === 'carried') mainThread.hear(message)
    else if (message.kind === 'forget') void forgetWith(loaded)
    else void serve(loaded.handler, message)
  })
  tell({ kind: 'ready' })
}
