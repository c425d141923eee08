import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own that can be filled up: memory, mounted; null where this process may not mount. */
export interface SmallDisk {
  readonly folder: string
  /** Takes all the space that is left. */
  fill(): void
  /** Gives it back. */
  free(): void
  remove(): void
}

const pieces = [1_000_000, 100_000, 4_096, 100]

export const mountSmallDisk = (megabytes: number): SmallDisk | null => {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder], {
      stdio: 'ignore',
    })
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
  let filled = 0
  const nameOf = (at: number): string => join(folder, `filler-${String(at)}`)
  const isFull = (bytes: number): boolean => {
    try {
      filled += 1
      writeFileSync(nameOf(filled), Buffer.alloc(bytes))
      return false
    } catch {
      return true
    }
  }
  return {
    folder,
    fill: () => {
      for (const bytes of pieces) while (!isFull(bytes));
    },
    free: () => {
      for (; filled > 0; filled -= 1) if (existsSync(nameOf(filled))) rmSync(nameOf(filled))
    },
    remove: () => {
      execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
