import type { PerformedReply } from '../actions/perform'
import type { QueryPlan, Schema } from '../engine/Engine'
import type { GatewayAnswer, GatewayRequest } from '../transport/gatewayRequests'

/** How a function instance reaches the database. */
export type Transport = 'gateway' | 'in-process'

/** What is needed to open the engine once more, in another thread. */
export interface EngineSpec {
  readonly path: string
  readonly schema: Schema
  readonly duplicateCode: 'DATABASE_DUPLICATE_WRITE' | 'DATABASE_REQUEST_FAILED'
  readonly transactionLifeMs: number
}

/** Handed to a new instance. */
export interface InstanceSetup {
  readonly file: string
  readonly exportName: string
  /** The shared memory of the virtual clock. */
  readonly clock: SharedArrayBuffer
  /** The engine to run database requests in, or null when they go through the gateway. */
  readonly engine: EngineSpec | null
  /** Where the SDK sends what it does not ask of the database. */
  readonly adminUrl: string
  /** Shared memory for what it writes to its outputs: see `SharedLines`. */
  readonly lines: SharedArrayBuffer
}

export type ToInstance =
  | {
      readonly kind: 'invoke'
      /** JSON: an event crosses as text, as it does on CloudBase. */
      readonly event: string
      readonly context: Readonly<Record<string, unknown>>
      /** Variables of this invocation alone, taken away after it. */
      readonly environment: Readonly<Record<string, string>>
    }
  /** The answer to a `perform` of the instance. */
  | { readonly kind: 'performed'; readonly id: number; readonly reply: PerformedReply }
  /** The answer to a `carry` of the instance. */
  | { readonly kind: 'carried'; readonly id: number; readonly answer: GatewayAnswer }
  | { readonly kind: 'forget' }
  | { readonly kind: 'stop' }

/** What the database cost during one invocation, as far as the instance itself knows. */
export interface DatabaseUse {
  readonly calls: number
  readonly plans: readonly QueryPlan[]
}

export type FromInstance =
  | { readonly kind: 'ready' }
  /** What the bundle remembered is gone, or it has no way to forget. */
  | { readonly kind: 'forgotten'; readonly done: boolean }
  | { readonly kind: 'unloadable'; readonly message: string }
  /** A line for which the shared memory has no space. */
  | { readonly kind: 'log'; readonly line: string }
  /** A database request for the engine in the main thread. */
  | { readonly kind: 'perform'; readonly id: number; readonly action: string; readonly params: unknown }
  /** Any other request of the SDK, for the gateway in the main thread. */
  | { readonly kind: 'carry'; readonly id: number; readonly request: GatewayRequest }
  | { readonly kind: 'returned'; readonly result: string; readonly database: DatabaseUse }
  | {
      readonly kind: 'threw'
      readonly message: string
      readonly stack: string
      readonly database: DatabaseUse
    }
