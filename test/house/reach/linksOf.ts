import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { pages, type PageName } from '#domain/kernel/pages'
import { declarationOf, walk, type Declaration } from './Declarations'

const source = resolve(__dirname, '..', '..', '..', 'src')

/** All that open a page; each is told which by its first argument. */
const openers = ['go', 'replaceBy', 'openTab', 'addressOf']

const isPage = (text: string): text is PageName => text in pages

const pageOpenedBy = (node: ts.Node): PageName | null => {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return null
  const [first] = node.arguments
  return openers.includes(node.expression.text) && first && ts.isStringLiteral(first) && isPage(first.text)
    ? first.text
    : null
}

/** The component of a page, behind the one line of its route. */
const componentOf = (name: PageName): Declaration => {
  const route = readFileSync(join(source, `${pages[name].path}.tsx`), 'utf8')
  const [, from = ''] = /from '([^']+)'/.exec(route) ?? []
  const file = `${resolve(join(source, pages[name].path, '..'), from)}.tsx`
  const [, component = ''] = /export default function (\w+)/.exec(readFileSync(file, 'utf8')) ?? []
  const declaration = declarationOf(file, component)
  if (!declaration) throw new Error(`The page ${name} is not found behind its route`)
  return declaration
}

/** The pages that the code of one page can open, by the names it mentions: perhaps more, never fewer. */
export const linksOf = (
  name: PageName,
  skips: (declaration: Declaration) => boolean = () => false,
): ReadonlySet<PageName> => {
  const links = new Set<PageName>()
  const note = (node: ts.Node) => {
    const opened = pageOpenedBy(node)
    if (opened !== null) links.add(opened)
  }
  walk(componentOf(name), note, skips)
  return links
}
