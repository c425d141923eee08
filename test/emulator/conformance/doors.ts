import type { CloudBaseOptions } from '#emulator/CloudBase'
import { accountInEnvironment } from '../../../scripts/conformance/account'
import {
  localDoors,
  openEnvironmentDoor,
  openLocalDoor,
  type Door,
  type LocalDoor,
  type LocalOpenDoor,
  type OpenDoor,
} from '../../../scripts/conformance/openDoor'
import { FIXTURE_FUNCTIONS } from '../startForTest'

export type { LocalOpenDoor, OpenDoor } from '../../../scripts/conformance/openDoor'
export type { Database, Transaction } from '../../../scripts/conformance/sdkDatabase'
export { dataOf } from '../../../scripts/conformance/sdkDatabase'

const account = accountInEnvironment()

/** Both ways to the local database, or the way to the real environment that `npm run conformance -- --env` asks. */
export const DOORS: readonly Door[] = account === null ? localDoors : ['environment']

/** For what only a local CloudBase can be told or asked: which code it gives, which index it has used. */
export const onlyLocally = account === null ? test : test.skip

export const openLocal = (door: LocalDoor, options: Partial<CloudBaseOptions> = {}): Promise<LocalOpenDoor> =>
  openLocalDoor(door, { functionsDir: FIXTURE_FUNCTIONS, ...options })

export const openDoor = (door: Door, options: Partial<CloudBaseOptions> = {}): Promise<OpenDoor> => {
  if (door !== 'environment') return openLocal(door, options)
  if (account === null) throw new Error('no environment is named')
  return openEnvironmentDoor(account, options.schema ?? {})
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
