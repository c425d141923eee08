import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import { buildSync } from 'esbuild'

const EMULATOR = join(__dirname, '..')
const CACHE = join(EMULATOR, '..', '.cache', 'emulator')

/**
 * The main file of function instances as JavaScript, since a thread cannot be started from TypeScript. It is built
 * once for each state of the sources and kept: a second start finds it there.
 */
export function instanceBundle(): string {
  const file = join(CACHE, `instance-${sourcesDigest()}.cjs`)
  if (existsSync(file)) return file
  const { outputFiles } = buildSync({
    entryPoints: [join(EMULATOR, 'runner', 'instanceEntry.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Native: it finds its prebuilt binary beside itself.
    external: ['lmdb'],
    write: false,
    logLevel: 'silent',
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error('esbuild gave no instance bundle')
  mkdirSync(CACHE, { recursive: true })
  const draft = `${file}.${String(process.pid)}`
  writeFileSync(draft, output.contents)
  renameSync(draft, file)
  return file
}

function sourcesDigest(): string {
  const digest = createHash('sha256')
  for (const source of readdirSync(EMULATOR, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!source.endsWith('.ts')) continue
    digest.update(relative(EMULATOR, join(EMULATOR, source))).update(readFileSync(join(EMULATOR, source)))
  }
  return digest.digest('hex').slice(0, 16)
}
