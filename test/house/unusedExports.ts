import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { pathsIn } from './layout'

/** The source of one file by its path from the top. */
export type Sources = ReadonlyMap<string, string>

/** Reads every script of these folders. */
export const sourcesIn = (folders: readonly string[]): Sources =>
  new Map(
    folders
      .flatMap(pathsIn)
      .filter(file => /\.(ts|tsx)$/.test(file) && !file.endsWith('.d.ts'))
      .map(file => [file, readFileSync(file, 'utf8')]),
  )

/** Values that a file hands out by name, and the names that it takes of others; `*` for whatever there is. */
interface Names {
  readonly hands: readonly string[]
  readonly takes: readonly { readonly from: string; readonly name: string }[]
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
  !(ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)

const boundBy = (name: ts.BindingName): readonly string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap(element => (ts.isOmittedExpression(element) ? [] : boundBy(element.name)))

const handedBy = (statement: ts.Statement): readonly string[] => {
  if (ts.isExportDeclaration(statement) && !statement.isTypeOnly && !statement.moduleSpecifier)
    return statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : []
  if (!isExported(statement)) return []
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => boundBy(name))
  const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)
  return isValue && statement.name ? [statement.name.text] : []
}

const everything = ['*']

const takenBy = (clause: ts.ImportClause | undefined): readonly string[] => {
  const bindings = clause?.namedBindings
  if (!bindings) return []
  if (ts.isNamespaceImport(bindings)) return everything
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
}

const reExported = ({ exportClause }: ts.ExportDeclaration): readonly string[] =>
  exportClause && ts.isNamedExports(exportClause)
    ? exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
    : everything

/** What a module is loaded by while running: `import('…')`, `require('…')`. */
const loadedIn = (node: ts.Node, found: string[] = []): readonly string[] => {
  if (ts.isCallExpression(node)) {
    const [first] = node.arguments
    const loads =
      node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require'
    if (loads && first && ts.isStringLiteralLike(first)) found.push(first.text)
  }
  node.forEachChild(child => {
    loadedIn(child, found)
  })
  return found
}

const namesIn = (file: string, text: string): Names => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const taken = source.statements.flatMap(statement => {
    if (ts.isImportDeclaration(statement)) {
      const from = (statement.moduleSpecifier as ts.StringLiteral).text
      return takenBy(statement.importClause).map(name => ({ from, name }))
    }
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) return []
    const from = (statement.moduleSpecifier as ts.StringLiteral).text
    return reExported(statement).map(name => ({ from, name }))
  })
  const loaded = /\b(import|require)\(/.test(text) ? loadedIn(source) : []
  return {
    hands: source.statements.flatMap(handedBy),
    takes: [...taken, ...loaded.map(from => ({ from, name: '*' }))],
  }
}

/** One import may mean a file for each platform. */
const endings = [
  '',
  '.ts',
  '.tsx',
  '/index.ts',
  '.weapp.ts',
  '.weapp.tsx',
  '.h5.ts',
  '.h5.tsx',
  '.deployed.tsx',
]

const filesMeant = (importer: string, from: string, sources: Sources): readonly string[] => {
  if (!/^[#.]/.test(from)) return []
  const path = from.startsWith('#') ? from.slice(1) : join(dirname(importer), from)
  return endings.map(ending => path + ending).filter(file => sources.has(file))
}

/**
 * Finds what is handed out by name and taken by no other file, as `file name`. What names a type only is left to the
 * compiler, and what a file hands on from another counts as taken by it.
 */
export const unusedExports = (sources: Sources): readonly string[] => {
  const names = new Map([...sources].map(([file, text]) => [file, namesIn(file, text)]))
  const taken = new Set<string>()
  for (const [file, { takes }] of names)
    for (const { from, name } of takes)
      for (const meant of filesMeant(file, from, sources)) if (meant !== file) taken.add(`${meant} ${name}`)
  return [...names].flatMap(([file, { hands }]) =>
    taken.has(`${file} *`)
      ? []
      : hands.filter(name => !taken.has(`${file} ${name}`)).map(name => `${file} ${name}`),
  )
}
