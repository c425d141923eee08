import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'

const root = resolve(__dirname, '..', '..', '..')

/** One declaration at the top of a file: a function, a class, a value, or several of one statement. */
export interface Declaration {
  readonly file: string
  readonly name: string
  readonly node: ts.Node
}

/** Where an imported name comes from. */
interface Origin {
  readonly file: string
  readonly name: string
}

interface Parsed {
  readonly declared: ReadonlyMap<string, ts.Node>
  readonly imported: ReadonlyMap<string, Origin>
}

/** As the compiler of the mini-program tries them. */
const endings = ['.weapp.ts', '.weapp.tsx', '.ts', '.tsx', '/index.ts']

/** @returns null for a package, and for a file that is not there */
const fileOf = (specifier: string, from: string): string | null => {
  const path = specifier.startsWith('#')
    ? join(root, specifier.slice(1))
    : specifier.startsWith('.')
      ? resolve(dirname(from), specifier)
      : null
  return path === null
    ? null
    : (endings.map(ending => path + ending).find(candidate => existsSync(candidate)) ?? null)
}

const namesIn = (statement: ts.Statement): readonly (readonly [string, ts.Node])[] => {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(declaration =>
      ts.isIdentifier(declaration.name)
        ? [[declaration.name.text, declaration] as const]
        : declaration.name.elements.flatMap(element =>
            ts.isBindingElement(element) && ts.isIdentifier(element.name)
              ? [[element.name.text, declaration] as const]
              : [],
          ),
    )
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)
  return isNamed && statement.name ? [[statement.name.text, statement]] : []
}

const importsIn = (statement: ts.Statement, from: string): readonly (readonly [string, Origin])[] => {
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return []
  const file = fileOf(statement.moduleSpecifier.text, from)
  const bindings = statement.importClause?.namedBindings
  if (file === null || !bindings || !ts.isNamedImports(bindings)) return []
  return bindings.elements.map(({ name, propertyName }) => [
    name.text,
    { file, name: (propertyName ?? name).text },
  ])
}

const parsed = new Map<string, Parsed>()

const parse = (file: string): Parsed => {
  const known = parsed.get(file)
  if (known) return known
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true)
  const read = {
    declared: new Map(source.statements.flatMap(namesIn)),
    imported: new Map(source.statements.flatMap(statement => importsIn(statement, file))),
  }
  parsed.set(file, read)
  return read
}

/** Finds what a name at the top of a file stands for, through an import too; null for what is not ours. */
export const declarationOf = (file: string, name: string): Declaration | null => {
  const { declared, imported } = parse(file)
  const node = declared.get(name)
  if (node) return { file, name, node }
  const origin = imported.get(name)
  return origin ? declarationOf(origin.file, origin.name) : null
}

/**
 * Walks from a declaration over everything it mentions, and what that mentions. By names alone, without types: a
 * method brings its whole class along, so what is found is never less than what can be reached.
 *
 * @param visit told of every node once; answers whether to look into it
 * @param skips declarations that are not entered
 */
export const walk = (
  start: Declaration,
  visit: (node: ts.Node) => void,
  skips: (declaration: Declaration) => boolean = () => false,
): void => {
  const seen = new Set<ts.Node>()
  const enter = (declaration: Declaration) => {
    if (seen.has(declaration.node) || skips(declaration)) return
    seen.add(declaration.node)
    const look = (node: ts.Node): void => {
      // A type does nothing when the program runs.
      if (ts.isTypeNode(node)) return
      visit(node)
      if (ts.isIdentifier(node)) {
        const mentioned = declarationOf(declaration.file, node.text)
        if (mentioned) enter(mentioned)
      }
      ts.forEachChild(node, look)
    }
    look(declaration.node)
  }
  enter(start)
}
