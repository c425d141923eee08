import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import type { CallName } from '#contracts/calls'
import { refusalKinds, type RefusalKind } from '#contracts/kernel/refusals'
import { declarationOf, walk, type Declaration } from './Declarations'

const functions = resolve(__dirname, '..', '..', '..', 'cloud-functions')
const features = join(functions, 'features')
const files = readdirSync(features, { recursive: true, encoding: 'utf8' })

const isKind = (text: string): text is RefusalKind => (refusalKinds as readonly string[]).includes(text)

/** What is compared with is asked about, not given. */
const isCompared = ({ parent }: ts.Node): boolean =>
  ts.isBinaryExpression(parent) &&
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
    parent.operatorToken.kind,
  )

const found = (declaration: Declaration | null, what: string): Declaration => {
  if (!declaration) throw new Error(`${what} is not where the walk begins`)
  return declaration
}

const kindsIn = (
  start: Declaration,
  skips?: (declaration: Declaration) => boolean,
): ReadonlySet<RefusalKind> => {
  const kinds = new Set<RefusalKind>()
  const note = (node: ts.Node) => {
    if (ts.isStringLiteral(node) && isKind(node.text) && !isCompared(node)) kinds.add(node.text)
  }
  walk(start, note, skips)
  return kinds
}

/** The refusals that the code of one call can give, by the names it mentions: perhaps more, never fewer. */
export const refusalsOf = (
  name: CallName,
  skips?: (declaration: Declaration) => boolean,
): ReadonlySet<RefusalKind> => {
  const file = files.find(path => path.endsWith(`/calls/${name}.ts`)) ?? ''
  return kindsIn(found(declarationOf(join(features, file), name), name), skips)
}

/** The refusals that arise before a call is answered, and after. */
export const refusalsAtTheEdge = (): ReadonlySet<RefusalKind> =>
  kindsIn(found(declarationOf(join(functions, 'kit', 'serve.ts'), 'serve'), 'serve'), ({ file }) =>
    file.includes('/contracts/'),
  )
