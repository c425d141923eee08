import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'

import type * as Esbuild from 'esbuild'

const EMULATOR = join(__dirname, '..')
const CACHE = join(EMULATOR, '..', '.cache', 'emulator')
/** There in the package, whose files are all JavaScript. */
const COMPILED = join(__dirname, 'instanceEntry.js')

/**
 * Finds the main file of function instances as JavaScript, since a thread cannot be started from TypeScript: beside this
 * file when it is compiled too, else built of the sources.
 * @throws Error when the built file cannot be put in its place
 */
export function instanceBundle(): string {
  return existsSync(COMPILED) ? COMPILED : builtBundle()
}

/** Builds it once for each state of the sources and keeps it: a second start finds it there. */
function builtBundle(): string {
  const folder = join(CACHE, `instance-${sourcesDigest()}`)
  const entry = join(folder, 'instanceEntry.js')
  if (existsSync(entry)) return entry
  const draft = `${folder}.${String(process.pid)}`
  // A checkout has it; whoever installs the package does without.
  const { buildSync } = createRequire(__filename)('esbuild') as typeof Esbuild
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
  const digest = createHash('sha256').update(readFileSync(join(EMULATOR, 'package.json')))
  for (const source of readdirSync(EMULATOR, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!source.endsWith('.ts')) continue
    digest.update(relative(EMULATOR, join(EMULATOR, source))).update(readFileSync(join(EMULATOR, source)))
  }
  return digest.digest('hex').slice(0, 16)
}
