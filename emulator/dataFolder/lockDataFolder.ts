import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { systemErrorCode } from '../system/systemErrorCode'

const LOCK_FILE = 'emulator.lock'

/** Another local CloudBase, in this process or another, works on the data folder. */
export class DataFolderInUseError extends Error {
  constructor(
    readonly dataDir: string,
    readonly pid: number,
  ) {
    super(`the data folder ${dataDir} is in use by another local CloudBase (process ${String(pid)})`)
    this.name = 'DataFolderInUseError'
  }
}

interface Holder {
  readonly pid: number
  /** When the process started, as its system tells, so that a number given out again is not mistaken for it. */
  readonly started: string | null
}

/** Folders held by this very process: its own number in a lock file says nothing without them. */
const heldHere = new Set<string>()

/**
 * Takes a data folder for this process; it is created when it does not exist. A lock that a killed process left
 * behind is taken over.
 *
 * @returns a function that gives the folder back.
 * @throws DataFolderInUseError
 */
export function lockDataFolder(folder: string): () => void {
  const dataDir = resolve(folder)
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, LOCK_FILE)
  const self: Holder = { pid: process.pid, started: startOf(process.pid) }
  try {
    writeFileSync(file, JSON.stringify(self), { flag: 'wx' })
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw error
    const holder = holderIn(file)
    if (holder !== null && holds(holder, dataDir)) throw new DataFolderInUseError(dataDir, holder.pid)
    writeFileSync(file, JSON.stringify(self))
  }
  heldHere.add(dataDir)
  return () => {
    heldHere.delete(dataDir)
    rmSync(file, { force: true })
  }
}

function holds(holder: Holder, dataDir: string): boolean {
  if (holder.pid === process.pid) return heldHere.has(dataDir)
  return isRunning(holder.pid) && (holder.started === null || holder.started === startOf(holder.pid))
}

/** Null for a lock file that was cut short: whoever wrote it is gone. */
function holderIn(file: string): Holder | null {
  try {
    const { pid, started } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>
    return typeof pid === 'number' ? { pid, started: started ?? null } : null
  } catch {
    return null
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user may not be signalled, but it runs.
    return systemErrorCode(error) === 'EPERM'
  }
}

/** The start of a process in ticks since the machine's own, or null where the system does not tell. */
function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
