import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'

import { buildSync } from 'esbuild'

const EMULATOR = join(__dirname, '..')
const CACHE = join(EMULATOR, '..', '.cache', 'emulator')

/**
 * Builds the main file of function instances as JavaScript, since a thread cannot be started from TypeScript. It is
 * built once for each state of the sources and kept: a second start finds it there.
 * @throws Error when the file cannot be put in its place
 */
export function instanceBundle(): string {
  const folder = join(CACHE, `instance-${sourcesDigest()}`)
  const entry = join(folder, 'instanceEntry.js')
  if (existsSync(entry)) return entry
  const draft = `${folder}.${String(process.pid)}`
  buildSync({
    entryPoints: ['instanceEntry.ts', 'InstanceDatabase.ts'].map(name => join(EMULATOR, 'runner', name)),
    outdir: draft,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Native: it finds its prebuilt binary beside itself.
    external: ['lmdb'],
    logLevel: 'silent',
  })
  try {
    renameSync(draft, folder)
  } catch (error) {
    // Another local CloudBase built the same at the same time.
    if (!existsSync(entry)) throw error
    rmSync(draft, { recursive: true, force: true })
  }
  return entry
}

function sourcesDigest(): string {
  // The versions of the packages that are bundled stand in package.json.
  const digest = createHash('sha256').update(readFileSync(join(EMULATOR, '..', 'package.json')))
  for (const source of readdirSync(EMULATOR, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!source.endsWith('.ts')) continue
    digest.update(relative(EMULATOR, join(EMULATOR, source))).update(readFileSync(join(EMULATOR, source)))
  }
  return digest.digest('hex').slice(0, 16)
}
