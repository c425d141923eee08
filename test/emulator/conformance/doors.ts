import sdk from '@cloudbase/node-sdk'
import { Db } from '@cloudbase/database'

import { engineActions } from '#emulator/actions/engineActions'
import type { CloudBase, CloudBaseOptions } from '#emulator/CloudBase'
import { inProcessRequests } from '#emulator/transport/inProcessRequests'
import { pinTransport } from '#emulator/transport/pinTransport'

import { startForTest } from '../startForTest'

/** Both ways to the database: whatever holds for one holds for the other. */
export const DOORS = ['gateway', 'in-process'] as const

export type Door = (typeof DOORS)[number]

type Sdk = ReturnType<typeof sdk.init>
type SdkDatabase = ReturnType<Sdk['database']>

/** A transaction as the SDK gives it; its own declarations leave it untyped. */
export interface Transaction extends Pick<SdkDatabase, 'collection'> {
  commit(): Promise<unknown>
  rollback(reason: unknown): Promise<unknown>
}

/** The database of the SDK, with types for what its own declarations leave untyped. */
export interface Database extends Pick<SdkDatabase, 'collection' | 'createCollection'> {
  readonly Geo: SdkDatabase['Geo'] & {
    readonly LineString: new (points: readonly object[]) => object
    readonly Polygon: new (rings: readonly object[]) => object
  }

  readonly command: Omit<SdkDatabase['command'], 'mod'> & { mod(divisor: number, remainder: number): object }
  startTransaction(): Promise<Transaction>
  runTransaction(body: (transaction: Transaction) => Promise<unknown>, attempts?: number): Promise<unknown>
  serverDate(options?: { offset: number }): object
  RegExp(options: { regexp: string; options: string }): object
  ObjectId(options: { id: string }): object
}

/** The unpatched SDK on a local CloudBase of its own, through one of the doors. */
export interface OpenDoor {
  readonly cloudbase: CloudBase
  readonly app: Sdk
  db(): Database
  close(): Promise<void>
}

export async function openDoor(door: Door, options: Partial<CloudBaseOptions> = {}): Promise<OpenDoor> {
  // Without it the SDK would ask the machine, twice a request, whether it runs in Tencent's cloud.
  process.env['TENCENTCLOUD'] = 'true'
  process.env['SILENCE'] = 'true'
  const cloudbase = await startForTest(options)
  const requests = inProcessRequests(
    () => engineActions(cloudbase.engine, () => cloudbase.now()),
    () => undefined,
  )
  const unpin = door === 'in-process' ? pinTransport(Db, requests) : () => undefined
  const app = sdk.init({
    env: cloudbase.env,
    secretId: 'local-id',
    secretKey: 'local-key',
    serviceUrl: `${cloudbase.url}/admin`,
    keepalive: false,
  })
  const close = async (): Promise<void> => {
    unpin()
    await cloudbase.close()
  }
  // Its own declarations leave out lines and areas.
  const db = (): Database => app.database() as unknown as Database
  return { cloudbase, app, db, close }
}

/** What a read gives: the list of a query, the document of a transaction, the rows of a pipeline. */
export async function dataOf(read: Promise<unknown>): Promise<unknown> {
  return ((await read) as { data: unknown }).data
}

/** What a count gives. */
export async function totalOf(count: Promise<unknown>): Promise<number> {
  return ((await count) as { total: number }).total
}

/** The error that a request is refused with. @throws when it is not refused */
export async function refusalOf(request: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await request
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: String(error.code), message: error.message }
    throw error
  }
  throw new Error('the request was expected to be refused')
}
