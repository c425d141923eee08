import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ClockStart } from '#emulator/clock/VirtualClock'
import { startLocalSystem } from '../../scripts/local/localSystem'
import { seedOnce } from '../../scripts/local/seedOnce'

/** Where one run of jest, by the number that its configuration gives it, keeps what its suites share. */
export const sharedFolder = (): string =>
  path.join(tmpdir(), `demonstration-of-${process.env['TEST_RUN'] ?? String(process.pid)}`)

/**
 * Makes a data folder with the demonstration district, seeded once in a run and copied for each that asks.
 *
 * @param kind names the clock: the district is seeded in its present
 */
export const copyDemonstration = async (kind: string, clock: ClockStart): Promise<string> => {
  const prepared = path.join(sharedFolder(), kind)
  if (!existsSync(prepared)) await prepare(prepared, clock)
  const copy = mkdtempSync(path.join(tmpdir(), `${kind}-`))
  cpSync(prepared, copy, { recursive: true })
  return copy
}

const prepare = async (prepared: string, clock: ClockStart): Promise<void> => {
  mkdirSync(sharedFolder(), { recursive: true })
  const fresh = mkdtempSync(`${prepared}-`)
  const cloud = await startLocalSystem({ dataDir: fresh, port: 0, clock })
  await seedOnce(cloud, fresh, () => undefined)
  await cloud.close()
  try {
    renameSync(fresh, prepared) // whole or not at all: several suites may ask at once
  } catch {
    rmSync(fresh, { recursive: true, force: true })
  }
}
