import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

interface Said {
  /** What a compiler wrote when it refused; '' when it took everything. */
  refusal: string
}

/** Runs one of WeChat's compilers, which come without the right to be run. */
function compiler(name: 'wcsc' | 'wcc', folder: string, args: readonly string[]): Said {
  const platform = process.platform === 'darwin' ? 'mac' : 'linux'
  const home = path.dirname(createRequire(__filename).resolve('miniprogram-compiler/package.json'))
  const program = path.join(home, 'bin', platform, name)
  chmodSync(program, 0o755)
  const run = spawnSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 << 20 })
  if (run.error) throw run.error
  return { refusal: run.status === 0 ? '' : run.stderr || `${name} ended with ${String(run.status)}` }
}

const filesIn = (folder: string, endings: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => endings.includes(path.extname(file)))
    .map(file => `./${file.split(path.sep).join('/')}`)
    .sort()

/** `./app.wxss(1:204): error at token …`: where it is and what is wrong there. */
const place = /^(?:ERR: )?(\.\/[^\s(]+)\((\d+):(\d+)\): (.+)$/gm

/** Tells every style sheet of a build that `wcsc` refuses, by file, line and the rule that stands there. */
export function styleFaults(dist: string): string[] {
  const { refusal } = compiler('wcsc', dist, ['-lc', '-js', ...filesIn(dist, ['.wxss'])])
  if (refusal === '') return []
  const faults = [...refusal.matchAll(place)].map(([, file = '', line = '', column = '', what = '']) => {
    const text = readFileSync(path.join(dist, file), 'utf8').split('\n')[Number(line) - 1] ?? ''
    return `${file}:${line}:${column} ${what.trim()} in "${ruleAt(text, Number(column) - 1)}"`
  })
  return faults.length > 0 ? faults : [refusal.trim()]
}

/** Tells why `wcc` refuses the templates of a build, by file and line; it stops at the first. */
export function templateFaults(dist: string): string[] {
  const files = filesIn(dist, ['.wxml', '.wxs'])
  const { refusal } = compiler('wcc', dist, ['-d', '-cc', '0', ...files, '-gn', '$gwx'])
  return refusal === '' ? [] : [refusal.trim()]
}

const ruleAt = (text: string, at: number): string => {
  const start = text.lastIndexOf('}', at) + 1
  const end = text.indexOf('}', at) + 1
  return text.slice(start, end === 0 ? text.length : end).slice(0, 120)
}
