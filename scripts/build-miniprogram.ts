// Builds the mini-program for one target, prints its sizes and fails when a hard limit is passed.
//   tsx scripts/build-miniprogram.ts weapp|h5 [--local]
// --local: for the local CloudBase, with the persona switch; to dist/<target>-local.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { writeOwnProject } from './build/writeOwnProject'
import { reportSizes } from './report-sizes'

const root = path.resolve(import.meta.dirname, '..')
const target = process.argv[2]
const local = process.argv.includes('--local')
if (target !== 'weapp' && target !== 'h5') {
  console.error('usage: build-miniprogram weapp|h5 [--local]')
  process.exit(2)
}

/** A browser finds the local CloudBase where its pages came from; DevTools must be told, `npm start`'s address by default. */
const localUrl = process.env['TARO_APP_LOCAL_URL'] || (target === 'weapp' ? 'http://127.0.0.1:8080' : '')

const started = Date.now()
const taro = createRequire(import.meta.url).resolve('@tarojs/cli/bin/taro')
const build = spawnSync(process.execPath, [taro, 'build', '--type', target], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 << 20,
  env: {
    ...process.env,
    NODE_ENV: 'production',
    TARO_APP_LOCAL: local ? 'true' : 'false',
    ...(local ? { TARO_APP_LOCAL_URL: localUrl } : {}),
  },
})
if (build.status !== 0) {
  const progress = /^\S* ?[●|⠋]|^\s*$/u
  const said = `${build.stdout}\n${build.stderr}`.split('\n').filter(line => !progress.test(line))
  console.error(said.slice(-80).join('\n'))
  process.exit(build.status ?? 1)
}
const variant = local ? `${target}-local` : target
if (target === 'weapp') writeOwnProject(root, path.join(root, 'dist', variant))
console.log(`dist/${variant} built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
process.exit(reportSizes({ root, target, variant }) ? 0 : 1)
