import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { sourcesIn } from './unusedExports'

interface Manifest {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}
const manifestIn = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Manifest
const emulator = manifestIn('emulator/package.json')
const ours = manifestIn('package.json')

/** What a source loads: by an import that is more than types, or by `createRequire(…)('…')`. */
const loadedBy = (source: string): readonly string[] => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword)
      found.push((node.moduleSpecifier as ts.StringLiteral).text)
    const isLoading =
      ts.isCallExpression(node) &&
      ts.isCallExpression(node.expression) &&
      node.expression.expression.getText() === 'createRequire'
    const [argument] = isLoading ? node.arguments : []
    if (argument && ts.isStringLiteral(argument)) found.push(argument.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022, true))
  return found
}

const packagesOf = (specifiers: readonly string[]): readonly string[] =>
  [
    ...new Set(
      specifiers
        .filter(each => !/^(node:|\.)/.test(each))
        .map(each =>
          each
            .split('/')
            .slice(0, each.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    ),
  ].sort()

test('the local CloudBase declares exactly what it loads', () => {
  const loaded = packagesOf([...sourcesIn(['emulator']).values()].flatMap(loadedBy))
  // Builds the main file of instances where that is still TypeScript: never in the package.
  expect(loaded.filter(name => name !== 'esbuild')).toEqual(Object.keys(emulator.dependencies).sort())
  expect(Object.keys(emulator.devDependencies).filter(name => !name.startsWith('@types/'))).toEqual([
    'esbuild',
  ])
})

test('a source that loads something is read so', () => {
  const source = `
import 'zod'
import type { A } from 'types-alone'
import { b } from '@scope/name/inner'
import { c } from './c'
const s2 = () => createRequire(__filename)('s2js')`
  expect(packagesOf(loadedBy(source))).toEqual(['@scope/name', 's2js', 'zod'])
})

test('it asks for the versions that are tested here', () => {
  const declared = { ...emulator.dependencies, ...emulator.devDependencies }
  const tested: Readonly<Record<string, string>> = { ...ours.dependencies, ...ours.devDependencies }
  expect(Object.entries(declared).filter(([name, version]) => tested[name] !== version)).toEqual([])
})

test('its changelog tells of its version first', () => {
  const newest = /^## (\S+)/m.exec(readFileSync('emulator/CHANGELOG.md', 'utf8'))
  expect(newest?.[1]).toBe(emulator.version)
})
