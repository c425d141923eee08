import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Runtime } from 'node:inspector'
import { mapOf } from '../../build/functionMaps'

const root = resolve('.')
const packages = 'node_modules/'

/** Tells the source file behind a place in generated code. */
type Locate = (line: number, column: number) => string

const byMap = (file: string, map: string): Locate => {
  const read = new SourceMap(
    JSON.parse(readFileSync(map, 'utf8')) as ConstructorParameters<typeof SourceMap>[0],
  )
  return (line, column) => {
    const entry = read.findEntry(line, column)
    return 'originalSource' in entry ? resolve(dirname(file), entry.originalSource) : file
  }
}

/** Bundles that are not minified name the file before each part of it. */
const byComments = (file: string): Locate => {
  const parts = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, line) => {
      const [, source] = /^\s*\/\/ ((?:[\w@.-]+\/)*[\w@.-]+\.[cm]?[jt]s)$/.exec(text) ?? []
      return source === undefined ? [] : [{ line, source: resolve(source) }]
    })
  return line => parts.findLast(part => part.line <= line)?.source ?? file
}

const locators = new Map<string, Locate>()

const locatorOf = (file: string): Locate => {
  const known = locators.get(file)
  if (known) return known
  const map = mapOf(file)
  const made: Locate = existsSync(map)
    ? byMap(file, map)
    : file.includes(join('.cache', 'emulator'))
      ? byComments(file)
      : () => file
  locators.set(file, made)
  return made
}

/** Names packages as they are named, our own files by their paths. */
const named = (file: string): string => {
  const at = file.lastIndexOf(packages)
  if (at < 0) return relative(root, file)
  const [first = '', second = ''] = file.slice(at + packages.length).split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

/** Names the module of a place in a profile: a file of ours, a package, or what the engine itself does. */
export const moduleOf = ({ url, functionName, lineNumber, columnNumber }: Runtime.CallFrame): string => {
  if (url === '') return functionName === '(garbage collector)' ? 'garbage collection' : 'native'
  if (url.startsWith('node:')) return 'node'
  const file = url.startsWith('file:') ? fileURLToPath(url) : url
  return existsSync(file) ? named(locatorOf(file)(lineNumber, columnNumber)) : 'native'
}
