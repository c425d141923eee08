import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import type { CallName } from '#contracts/calls'
import { actionNames, isAppending } from '#domain/issues/actions'
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

/** Contracts only declare: what they name nobody gives by it. */
const isContract = ({ file }: Declaration): boolean => file.includes('/contracts/')

const kindsIn = (
  start: Declaration,
  skips: (declaration: Declaration) => boolean = () => false,
): ReadonlySet<RefusalKind> => {
  const kinds = new Set<RefusalKind>()
  const note = (node: ts.Node) => {
    if (ts.isStringLiteral(node) && isKind(node.text) && !isCompared(node)) kinds.add(node.text)
  }
  walk(start, note, declaration => isContract(declaration) || skips(declaration))
  return kinds
}

const issueRules = resolve(__dirname, '..', '..', '..', 'domain', 'issues')

/** The value of a property of an object that stands at the top of a file. */
const propertyOf = (file: string, object: string, name: string): ts.Node | undefined => {
  let value: ts.Node | undefined
  const look = (node: ts.Node): void => {
    const isIt =
      (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
      node.name.getText() === name
    if (isIt) value ??= ts.isPropertyAssignment(node) ? node.initializer : node.name
    else ts.forEachChild(node, look)
  }
  look(found(declarationOf(join(issueRules, file), object), object).node)
  return value
}

/**
 * What the answer to an action of the table of issues can be refused with: what all of them share, what decides on
 * this one, and its extra rule. The row itself only says so, and is not looked into.
 */
const refusalsOfAction = (
  name: CallName,
  skips: (declaration: Declaration) => boolean,
): ReadonlySet<RefusalKind> => {
  const others = ({ name: declared }: Declaration) =>
    ['decisions', 'issueActions', 'actionRules'].includes(declared)
  const shared = found(
    declarationOf(join(features, 'issues', 'calls', 'actionAnswerers.ts'), 'actionAnswerers'),
    name,
  )
  const deciding = propertyOf('decisions.ts', 'decisions', name)
  const decision = declarationOf(join(issueRules, 'decisions.ts'), deciding?.getText() ?? '')
  const kinds = new Set<RefusalKind>()
  for (const start of [shared, found(decision, `the decision of ${name}`)])
    for (const kind of kindsIn(start, declaration => others(declaration) || skips(declaration)))
      kinds.add(kind)
  const rule = propertyOf('actionRules.ts', 'actionRules', name)
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && isKind(node.text) && !isCompared(node)) kinds.add(node.text)
    ts.forEachChild(node, look)
  }
  if (rule) look(rule)
  return kinds
}

/** The refusals that the code of one call can give, by the names it mentions: perhaps more, never fewer. */
export const refusalsOf = (
  name: CallName,
  skips: (declaration: Declaration) => boolean = () => false,
): ReadonlySet<RefusalKind> => {
  const action = actionNames.find(one => one === name)
  if (action !== undefined && isAppending(action)) return refusalsOfAction(name, skips)
  const file = files.find(path => path.endsWith(`/calls/${name}.ts`)) ?? ''
  return kindsIn(found(declarationOf(join(features, file), name), name), skips)
}

/** The refusals that arise before a call is answered, and after. */
export const refusalsAtTheEdge = (): ReadonlySet<RefusalKind> =>
  kindsIn(found(declarationOf(join(functions, 'kit', 'serve.ts'), 'serve'), 'serve'))
