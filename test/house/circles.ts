import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { features } from '../../config/features.mjs'
import { pathsIn } from './layout'

const names: readonly string[] = features.map(({ name }) => name)

/** One file and what it imports, types too, as paths from the top. */
export interface Importing {
  readonly file: string
  readonly imports: readonly string[]
}

const specifier = /(?:\bfrom|\bimport|\bimport\()\s*'([#.][^']+)'/g

/** Reads what the files of a folder import from this project. */
export const importingIn = (folder: string): readonly Importing[] =>
  pathsIn(folder)
    .filter(file => /\.tsx?$/.test(file))
    .map(file => ({
      file,
      imports: [...readFileSync(file, 'utf8').matchAll(specifier)].map(([, written = '']) =>
        written.startsWith('#') ? written.slice(1) : join(dirname(file), written),
      ),
    }))

const featureOf = (folder: string, path: string): string | undefined => {
  if (!path.startsWith(`${folder}/`)) return undefined
  const entry = path
    .slice(folder.length + 1)
    .split('/')[0]
    ?.split('.')[0]
  return names.find(name => name === entry)
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>

/** Which feature of a layer imports which. */
export const graphOf = (folder: string, files: readonly Importing[]): Graph => {
  const graph = new Map<string, Set<string>>()
  for (const { file, imports } of files) {
    const from = featureOf(folder, file)
    if (from === undefined) continue
    for (const path of imports) {
      const to = featureOf(folder, path)
      if (to !== undefined && to !== from) graph.set(from, (graph.get(from) ?? new Set()).add(to))
    }
  }
  return graph
}

/** Finds the features from which imports lead back to them, each with its way; none where there is no circle. */
export const circlesIn = (graph: Graph): readonly string[] => {
  const wayBack = (start: string, way: readonly string[], seen: Set<string>): string | null => {
    for (const next of graph.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return [...way, start].join(' → ')
      if (seen.has(next)) continue
      seen.add(next)
      const found = wayBack(start, [...way, next], seen)
      if (found !== null) return found
    }
    return null
  }
  return [...graph.keys()].flatMap(name => wayBack(name, [name], new Set([name])) ?? [])
}
