import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildTarget } from './targets'

const STAMPS = '.cache/builds'

const filesUnder = (input: string): readonly string[] => {
  if (!existsSync(input)) return []
  if (!statSync(input).isDirectory()) return [input]
  return readdirSync(input, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

/** A fingerprint of everything the output depends on: contents, not times, which a checkout changes. */
const fingerprint = (target: BuildTarget): string => {
  const hash = createHash('sha256')
  for (const file of target.inputs.flatMap(filesUnder).sort())
    hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

const stampOf = (target: BuildTarget): string => join(STAMPS, `${target.script.replaceAll(':', '-')}.sha256`)

const isFresh = (target: BuildTarget, print: string): boolean => {
  const stamp = stampOf(target)
  return existsSync(target.output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print
}

const run = (script: string, quiet: boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said.push(chunk)
        if (!quiet) process.stdout.write(chunk)
      })
    }
    child.on('error', reject)
    child.on('close', code => {
      if (code === 0) resolve()
      else
        reject(
          new Error(
            `npm run ${script} ended with ${String(code)}\n${quiet ? Buffer.concat(said).toString() : ''}`,
          ),
        )
    })
  })

/**
 * Builds a target unless its output was made from exactly these inputs.
 * @returns whether it was built.
 */
export const buildIfStale = async (target: BuildTarget, { quiet = true } = {}): Promise<boolean> => {
  const print = fingerprint(target)
  if (isFresh(target, print)) return false
  await run(target.script, quiet)
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(stampOf(target), print)
  return true
}
