import type { MoveOptions } from './clock/Timers'
import type { ClockStart, VirtualClock } from './clock/VirtualClock'
import type { Engine, Schema } from './engine/Engine'
import type { Faults } from './faults/Faults'
import type { HttpAccess } from './http/functionAccess'
import type { FunctionDeclaration } from './runner/FunctionDeclaration'
import type { InstanceBounds } from './runner/InstancePool'
import type { InvocationLine } from './runner/InvocationLog'
import type { EngineSpec, Transport } from './runner/workerProtocol'
import type { StorageRule } from './storage/storageRule'
import type { WatchedWord } from './wechat/ContentCheck'
import type { PhoneHolder } from './wechat/PhoneNumbers'
import type { SentMessage } from './wechat/SubscribeMessages'

/** The part of `cloudbaserc.json` that a local CloudBase reads. */
export interface CloudBaseConfig {
  readonly envId?: string | undefined
  readonly region?: string | undefined
  readonly functions: readonly FunctionDeclaration[]
}

export interface CloudBaseOptions {
  /** Everything it keeps lies here: database, files, messages. Created when missing. */
  readonly dataDir: string
  /** 0, the default, takes any free port. */
  readonly port?: number | undefined
  /** Where each function's folder lies; needed as soon as the config declares functions. */
  readonly functionsDir?: string | undefined
  readonly config?: CloudBaseConfig | undefined
  readonly schema?: Schema | undefined
  /** How functions reach the database: through HTTP as on CloudBase (the default), or in their own thread. */
  readonly transport?: Transport | undefined
  /** A built site to serve at `/`. */
  readonly hosting?: string | undefined
  readonly httpAccess?: HttpAccess | undefined
  readonly clock?: ClockStart | undefined
  /** Which code a duplicate key gives; CloudBase's documentation and its practice differ. */
  readonly duplicateCode?: EngineSpec['duplicateCode'] | undefined
  /** May a client upload? Nobody may when it is left out. */
  readonly storageRule?: StorageRule | undefined
  /** How many bytes a file at a path may have, by whomever it is put there; null for no limit but the service's own. */
  readonly mostFileBytes?: ((path: string) => number | null) | undefined
  readonly instances?: InstanceBounds | undefined
  readonly watchedWords?: readonly WatchedWord[] | undefined
  /** Told of every invocation once it has ended. */
  readonly onInvocation?: ((line: InvocationLine) => void) | undefined
}

/** What `wx.cloud.callFunction` sends, and who sends it. Without an openid it is a call of the system itself. */
export interface FunctionCall {
  readonly name: string
  readonly data?: unknown
  readonly openid?: string | undefined
  /** Instead of what follows from the openid: `wx_client` with one, `scf` without. */
  readonly source?: string | undefined
}

/** A running local CloudBase. */
export interface CloudBase {
  /** Without a slash at its end. */
  readonly url: string
  readonly port: number
  readonly env: string
  /** The engine behind the gateway. Its `takePlans` tells the plans of function instances too. */
  readonly engine: Engine
  readonly clock: VirtualClock
  readonly faults: Faults

  /** @returns the function's result. @throws InvocationError */
  callFunction(call: FunctionCall): Promise<unknown>
  /** What `wx.cloud.uploadFile` does. @throws ActionFault when the storage rule refuses or a fault is injected. */
  uploadFile(upload: {
    openid: string | null
    cloudPath: string
    content: Buffer
  }): Promise<{ fileID: string }>
  /** What an administrator does, by hand or in a console: no rule is asked. @throws ActionFault for no path */
  putFile(file: { cloudPath: string; content: Buffer }): Promise<{ fileID: string }>
  /** Links in the order of the ids; an empty one for a file that does not exist. */
  getTempFileURL(fileIDs: readonly string[]): Promise<string[]>

  /** Milliseconds since 1970, by the virtual clock. */
  now(): number
  /** Moves the clock and waits for the timers due on the way. @returns how many fired. */
  moveClock(instant: Date | string | number, options?: MoveOptions): Promise<number>
  /** Fires one trigger by name, now. @throws UnknownTriggerError */
  fireTimer(name: string): Promise<void>

  /** Subscribe messages that were sent, oldest first. */
  messages(): readonly SentMessage[]
  /** What a person's tap on WeChat's own dialogue does: one message of this template may be sent. */
  grantSubscription(openid: string, templateId: string): void
  /** What a tap on WeChat's phone button does. @returns the code that a function exchanges for the number, once. */
  phoneCode(holder: PhoneHolder): string
  /** The number that WeChat knows of a person; without one it is invented. */
  registerPhone(openid: string, phone: string): void
  /** The last invocations, oldest first. */
  invocations(): readonly InvocationLine[]

  /** The next invocation of every function loads its bundle anew. */
  reloadFunctions(): Promise<void>
  /**
   * Lets what runs end, then makes everything as after a start on an empty data folder: data, files, messages and
   * grants, phone numbers, invocations, faults, the clock, and what function instances remember. Instances of a bundle
   * that exports `forget` stay warm: it promises that nothing else is kept from one invocation to the next.
   */
  reset(): Promise<void>
  /** Lets what runs end, then releases the port and the data folder. */
  close(): Promise<void>
}
