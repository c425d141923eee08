import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import budget from '../config/budget.json'

interface Build {
  root: string
  target: 'weapp' | 'h5'
  /** Folder under `dist`. */
  variant: string
}

interface Line {
  what: string
  kilobytes: number
  goal: number
  hard: number
}

/**
 * Prints the sizes of a build beside their goals: of a mini-program as Taro wrote it, before WeChat's tools compile and
 * minify it; `npm run check:weapp` measures what ships. False when a hard limit is passed or local code is inside.
 */
export function reportSizes(build: Build): boolean {
  const dist = path.join(build.root, 'dist', build.variant)
  const lines = build.target === 'weapp' ? weappLines(dist) : [firstRoute(build, dist)]
  lines.forEach(({ what, kilobytes, goal, hard }) => {
    const verdict = kilobytes > hard ? 'OVER THE LIMIT' : kilobytes > goal ? 'over the goal' : 'ok'
    console.log(
      `  ${what.padEnd(28)} ${kilobytes.toFixed(1).padStart(8)} KB of ${String(goal)} KB  ${verdict}`,
    )
  })
  const marks = localMarks(build, dist)
  marks.forEach(complaint => {
    console.error(`  ${complaint}`)
  })
  return marks.length === 0 && lines.every(({ kilobytes, hard }) => kilobytes <= hard)
}

function weappLines(dist: string): Line[] {
  const { mainPackageKB, mainPackageHardKB, subPackageKB, subPackageHardKB } = budget.weapp
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    subPackages: { root: string }[]
  }
  const roots = app.subPackages.map(({ root }) => root)
  const inSub = (file: string) => roots.some(root => file.startsWith(`${root}/`))
  const sum = (files: string[]) =>
    files.reduce((total, file) => total + statSync(path.join(dist, file)).size, 0) / 1024
  const all = filesIn(dist)
  return [
    {
      what: 'main package, as built',
      kilobytes: sum(all.filter(file => !inSub(file))),
      goal: mainPackageKB,
      hard: mainPackageHardKB,
    },
    ...roots.map(root => ({
      what: root,
      kilobytes: sum(all.filter(file => file.startsWith(`${root}/`))),
      goal: subPackageKB,
      hard: subPackageHardKB,
    })),
  ]
}

function firstRoute({ root, variant }: Build, dist: string): Line {
  const list = readFileSync(path.join(root, '.cache', `first-route-${variant}.json`), 'utf8')
  const bytes = (JSON.parse(list) as string[]).map(
    file => gzipSync(readFileSync(path.join(dist, file))).length,
  )
  const limit = budget.h5.firstRouteGzipKB
  return {
    what: 'first route, gzipped script',
    kilobytes: bytes.reduce((a, b) => a + b, 0) / 1024,
    goal: limit,
    hard: limit,
  }
}

/** A deployed build holds none of the marks of local code; a local build holds them all, or they would prove nothing. */
function localMarks({ variant }: Build, dist: string): string[] {
  const scripts = filesIn(dist).filter(file => file.endsWith('.js'))
  const code = scripts.map(file => ({ file, text: readFileSync(path.join(dist, file), 'utf8') }))
  return budget.localMarks.flatMap(mark => {
    const holders = code.filter(({ text }) => text.includes(mark)).map(({ file }) => file)
    if (variant.endsWith('-local')) return holders.length > 0 ? [] : [`no script contains the mark "${mark}"`]
    return holders.map(file => `${file} contains "${mark}", which belongs to local builds only`)
  })
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
