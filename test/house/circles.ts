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

/** What imports are counted between: the node of a graph in which a path lies. */
export type PartOf = (path: string) => string | undefined

const below = (folder: string, path: string): readonly string[] =>
  path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/') : []

/** The features of a layer: folders of it, or files. */
export const featuresOf =
  (folder: string): PartOf =>
  path => {
    const entry = below(folder, path)[0]?.split('.')[0]
    return names.find(name => name === entry)
  }

/** The folders of a layer; where its features lie in one, each of these. */
export const foldersOf =
  (layer: string): PartOf =>
  path => {
    const folders = below(layer, path).slice(0, -1)
    return folders.length === 0 ? undefined : folders.slice(0, folders[0] === 'features' ? 2 : 1).join('/')
  }

type Graph = ReadonlyMap<string, ReadonlySet<string>>

/** Which part imports which. */
export const graphOf = (partOf: PartOf, files: readonly Importing[]): Graph => {
  const graph = new Map<string, Set<string>>()
  for (const { file, imports } of files) {
    const from = partOf(file)
    if (from === undefined) continue
    for (const path of imports) {
      const to = partOf(path)
      if (to !== undefined && to !== from) graph.set(from, (graph.get(from) ?? new Set()).add(to))
    }
  }
  return graph
}

/** Finds the parts from which imports lead back to them, each with its way; none where there is no circle. */
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
