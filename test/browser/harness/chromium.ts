import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

export interface Chromium {
  executable: string
  /** What its process needs beside our own environment. */
  env: Record<string, string>
}

const root = path.resolve(__dirname, '../../..')
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The machine's own Chromium when it has one, else the one inside an npm package (Linux x64), unpacked once. */
export function findChromium(): Chromium {
  const own = installed.find(file => existsSync(file))
  if (own !== undefined) return { executable: own, env: {} }
  const folder = unpacked()
  return {
    executable: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') },
  }
}

function unpacked(): string {
  const manifest = readFileSync(path.join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  const folder = path.join(root, '.cache', `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(path.dirname(folder), { recursive: true })
  const fresh = mkdtempSync(`${folder}-`)
  unpackInto(fresh)
  try {
    renameSync(fresh, folder) // whole or not at all: several test processes may start at once
  } catch {
    rmSync(fresh, { recursive: true, force: true })
  }
  return folder
}

/** The package unpacks to the temporary folder, and its libraries only where it believes to be a cloud function. */
function unpackInto(folder: string): void {
  const script = `import('@sparticuz/chromium').then(async ({ default: chromium }) => {
    chromium.setGraphicsMode = false
    await chromium.executablePath()
  })`
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`Chromium could not be unpacked: ${done.stderr}`)
}
