/**
 * `npm run pack:emulator`: makes the local CloudBase a package of its own, JavaScript with declarations, in
 * `dist/emulator-package`, and beside it the tarball that `npm install` takes. Nothing is published.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const source = resolve('emulator')
const target = resolve('dist', 'emulator-package')

const run = (command: string, args: readonly string[], cwd?: string): void => {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], cwd })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(status)}`)
}

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
run(process.execPath, [
  ...[resolve('node_modules', 'typescript', 'bin', 'tsc'), '-p', source],
  ...['--outDir', join(target, 'lib')],
])
for (const each of ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'sample'])
  cpSync(join(source, each), join(target, each), { recursive: true })
chmodSync(join(target, 'lib', 'cli.js'), 0o755)
run('npm', ['pack', '--silent', '--pack-destination', target], target)
const { name, version } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as {
  readonly name: string
  readonly version: string
}
console.log(`dist/emulator-package/${name}-${version}.tgz`)
