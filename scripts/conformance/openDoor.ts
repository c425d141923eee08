import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Db } from '@cloudbase/database'
import sdk from '@cloudbase/node-sdk'
import { engineActions } from '#emulator/actions/engineActions'
import type { CloudBase, CloudBaseOptions } from '#emulator/CloudBase'
import type { QueryPlan, Schema } from '#emulator/engine/Engine'
import { startCloudBase } from '#emulator/startCloudBase'
import { inProcessRequests } from '#emulator/transport/inProcessRequests'
import { pinTransport } from '#emulator/transport/pinTransport'
import type { Account } from './account'
import { administer } from './administer'
import { withPrefix, type Database } from './sdkDatabase'

/** Both ways to the local database: whatever holds for one holds for the other. */
export const localDoors = ['gateway', 'in-process'] as const

export type LocalDoor = (typeof localDoors)[number]
export type Door = LocalDoor | 'environment'

/** The unpatched SDK on a CloudBase: a local one of its own, or a real environment, in collections of its own. */
export interface OpenDoor {
  readonly door: Door
  db(): Database
  /** What a collection is called there: pipelines name others. */
  nameOf(collection: string): string
  /** Its time in ms since 1970, and by how many it may differ from what its database says. */
  now(): number
  readonly slack: number
  /** Lets so many ms go by: at once where the clock can be moved. */
  pass(milliseconds: number): Promise<void>
  /** How the queries since the last time were answered; null where nobody tells. */
  takePlans(): readonly QueryPlan[] | null
  close(): Promise<void>
}

/** A door to a local CloudBase, with that itself. */
export interface LocalOpenDoor extends OpenDoor {
  readonly cloudbase: CloudBase
  readonly app: ReturnType<typeof sdk.init>
}

/** The SDK of a script, which would else ask the machine twice a request whether it runs in Tencent's cloud. */
const sdkWith = (options: Parameters<typeof sdk.init>[0]) => {
  process.env['TENCENTCLOUD'] = 'true'
  process.env['SILENCE'] = 'true'
  return sdk.init({ keepalive: false, ...options })
}

export const openLocalDoor = async (
  door: LocalDoor,
  options: Partial<CloudBaseOptions> = {},
): Promise<LocalOpenDoor> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cloudbase-'))
  const cloudbase = await startCloudBase({ dataDir, ...options })
  const requests = inProcessRequests(
    () => engineActions(cloudbase.engine, () => cloudbase.now()),
    () => undefined,
  )
  const unpin = door === 'in-process' ? pinTransport(Db, requests) : () => undefined
  const app = sdkWith({
    env: cloudbase.env,
    secretId: 'local-id',
    secretKey: 'local-key',
    serviceUrl: `${cloudbase.url}/admin`,
  })
  return {
    door,
    cloudbase,
    app,
    // Its own declarations leave out lines and areas.
    db: () => app.database() as unknown as Database,
    nameOf: collection => collection,
    now: () => cloudbase.now(),
    slack: 0,
    pass: async milliseconds => {
      await cloudbase.moveClock(cloudbase.now() + milliseconds)
    },
    takePlans: () => cloudbase.engine.takePlans(),
    close: async () => {
      unpin()
      await cloudbase.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A real clock is right to a minute. */
const realSlackMilliseconds = 60_000

/** Opens collections of a name of their own in a real environment; they are gone when it is closed. */
export const openEnvironmentDoor = async (account: Account, schema: Schema): Promise<OpenDoor> => {
  const prefix = `${account.prefix}${Math.random().toString(36).slice(2, 8)}_`
  const administration = administer(account)
  await administration.declare(prefix, schema)
  const { envId, secretId, secretKey, serviceUrl } = account
  const app = sdkWith({ env: envId, secretId, secretKey, ...(serviceUrl === null ? {} : { serviceUrl }) })
  return {
    door: 'environment',
    db: () => withPrefix(app.database() as unknown as Database, prefix),
    nameOf: collection => prefix + collection,
    now: () => Date.now(),
    slack: realSlackMilliseconds,
    pass: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
    takePlans: () => null,
    close: () => Promise.resolve(void administration.drop(prefix)),
  }
}
