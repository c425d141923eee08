import { join } from 'node:path'

import { authActions } from './actions/authActions'
import { engineActions } from './actions/engineActions'
import { perform } from './actions/perform'
import { functionActions } from './runner/functionActions'
import { storageActions } from './storage/storageActions'
import { wechatActions } from './wechat/wechatActions'
import type { TriggerDeclaration } from './clock/Trigger'
import { Trigger } from './clock/Trigger'
import { Timers } from './clock/Timers'
import { VirtualClock } from './clock/VirtualClock'
import type { CloudBaseOptions } from './CloudBase'
import type { Engine } from './engine/Engine'
import { answerAdmin, type AdminServices } from './gateway/serveAdmin'
import { openEngine } from './engine/openEngine'
import { Faults } from './faults/Faults'
import { LIMITS } from './limits'
import { SOURCES } from './runner/Caller'
import { DatabaseMeter } from './runner/DatabaseMeter'
import { deployFunction } from './runner/FunctionDeclaration'
import { FunctionRunner } from './runner/FunctionRunner'
import { InvocationLog } from './runner/InvocationLog'
import { meteredEngine } from './runner/meteredEngine'
import type { EngineSpec, Transport } from './runner/workerProtocol'
import { refuseUploads } from './storage/storageRule'
import { Storage } from './storage/Storage'
import { Wechat } from './wechat/Wechat'
import { DEFAULT_WATCHED_WORDS } from './wechat/watchedWords'

/** Everything behind the doors of one local CloudBase. */
export interface Services {
  readonly env: string
  readonly engine: Engine
  readonly clock: VirtualClock
  readonly timers: Timers
  readonly storage: Storage
  readonly wechat: Wechat
  readonly faults: Faults
  readonly runner: FunctionRunner
  readonly meter: DatabaseMeter
  readonly log: InvocationLog
  readonly admin: AdminServices
  readonly transport: Transport
  /** The collections that the schema declares. */
  readonly collections: readonly string[]
}

const DEFAULT_ENV = 'local'
const DEFAULT_REGION = 'ap-shanghai'

/** Puts the parts together. @param url where it is reached, asked only once it listens. */
export function buildServices(options: CloudBaseOptions, url: () => string): Services {
  const env = options.config?.envId ?? DEFAULT_ENV
  const declarations = options.config?.functions ?? []
  // Everything that the declarations can be wrong about is found before anything is opened.
  const functions = declarations.map(declared => deployFunction(options.functionsDir ?? '', declared))
  const triggers = declarations.flatMap(declared =>
    (declared.triggers ?? []).map((trigger: TriggerDeclaration) => new Trigger(declared.name, trigger)),
  )

  const clock = VirtualClock.starting(options.clock ?? {})
  const spec = engineSpec(options)
  const opened = openEngine({ ...spec, now: clock.now })
  const meter = new DatabaseMeter(opened)
  const faults = new Faults()
  const log = new InvocationLog(options.onInvocation ?? (() => undefined))
  const storage = new Storage({
    dataDir: options.dataDir,
    env,
    now: clock.now,
    rule: options.storageRule ?? refuseUploads,
    mostBytes: path => Math.min(options.mostFileBytes?.(path) ?? LIMITS.uploadBytes, LIMITS.uploadBytes),
    faults,
    url,
  })
  const wechat = new Wechat({
    dataDir: options.dataDir,
    now: clock.now,
    faults,
    watchedWords: options.watchedWords ?? DEFAULT_WATCHED_WORDS,
  })
  const databaseActions = engineActions(opened, clock.now)
  const runner = new FunctionRunner({
    functions,
    surroundings: { env, region: options.config?.region ?? DEFAULT_REGION, adminUrl: () => `${url()}/admin` },
    engine: options.transport === 'in-process' ? spec : null,
    clock,
    perform: async (name, params, invocationId) => {
      const call = { requestId: invocationId, invocationId, source: 'in-process' }
      const reply = await perform(databaseActions, name, params, call)
      meter.countPlans(invocationId)
      return reply
    },
    carry: ({ url: asked, headers, body }) =>
      answerAdmin(admin, { url: new URL(asked), headers, body: Buffer.from(body) }),
    bounds: options.instances ?? { min: 0, max: LIMITS.instancesPerFunction },
    meter,
    log,
  })
  const timers = new Timers(triggers, clock, async (functionName, event) => {
    // How it ended stands in the log of invocations: a timer tells nobody.
    await runner
      .invoke(functionName, JSON.stringify(event), { kind: 'system', source: SOURCES.timer })
      .catch(() => undefined)
  })
  const actions = {
    ...databaseActions,
    ...storageActions(storage),
    ...functionActions(runner),
    ...authActions(env),
    ...wechatActions(wechat),
  }
  const admin: AdminServices = {
    actions,
    wechat,
    countCall: invocationId => {
      meter.countCall(invocationId)
    },
  }
  const engine = meteredEngine(opened, meter)
  const transport = options.transport ?? 'gateway'
  const collections = Object.keys(spec.schema)
  return {
    env,
    engine,
    clock,
    timers,
    storage,
    wechat,
    faults,
    runner,
    meter,
    log,
    admin,
    transport,
    collections,
  }
}

function engineSpec(options: CloudBaseOptions): EngineSpec {
  return {
    path: join(options.dataDir, 'database'),
    schema: options.schema ?? {},
    duplicateCode: options.duplicateCode ?? 'DATABASE_DUPLICATE_WRITE',
    transactionLifeMs: LIMITS.transactionLifeMilliseconds,
  }
}
