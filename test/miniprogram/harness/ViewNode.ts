import type { TemplateNode } from './compileTemplates'

/** An element of the rendered page. Text is a node without children, whose tag is `#text`. */
export interface ViewNode {
  tag: string
  text: string
  attributes: Record<string, unknown>
  parent: ViewNode | undefined
  children: ViewNode[]
}

/** Renders Taro's recursion components in place of themselves. */
export type RenderInner = (tag: string, attributes: Record<string, unknown>) => TemplateNode | undefined

/** The tree that a person would see, without wcc's grouping nodes. */
export function viewTree(node: TemplateNode, parent: ViewNode | undefined, inner: RenderInner): ViewNode[] {
  if (typeof node !== 'object') {
    return [{ tag: '#text', text: String(node), attributes: {}, parent, children: [] }]
  }
  const tag = node.tag.replace(/^wx-/, '')
  if (tag === 'virtual') return (node.children ?? []).flatMap(child => viewTree(child, parent, inner))
  const attributes = node.attr ?? {}
  const view: ViewNode = { tag, text: '', attributes, parent, children: [] }
  const own = inner(tag, attributes)
  const children =
    own === undefined ? (node.children ?? []) : typeof own === 'object' ? (own.children ?? []) : []
  view.children = children.flatMap(child => viewTree(child, view, inner))
  return [view]
}

/** The node and everything below it, in reading order. */
export const withDescendants = (node: ViewNode): ViewNode[] => [
  node,
  ...node.children.flatMap(withDescendants),
]

/** All text below a node, joined. */
export const textOf = (node: ViewNode): string =>
  node.tag === '#text' ? node.text : node.children.map(textOf).join('')

/** An attribute by its name in wxml (wcc hands it on in camel case); `undefined` when it is absent or empty. */
export function attribute(node: ViewNode, name: string): string | undefined {
  const camel = name.startsWith('data-')
    ? name
    : name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())
  const value = node.attributes[camel]
  if (value === undefined || value === null || value === '') return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export const hasClass = (node: ViewNode, name: string): boolean =>
  (attribute(node, 'class') ?? '').split(/\s+/).includes(name)

/** The page as indented lines with the attributes that matter, for messages of failing tests. */
export function outline(node: ViewNode, depth = 0): string {
  const indent = '  '.repeat(depth)
  if (node.tag === '#text') return node.text.trim() === '' ? '' : `${indent}${node.text}\n`
  const said = Object.keys(node.attributes)
    .filter(name => /^(class|value|placeholder|src|aria)/.test(name) && attribute(node, name) !== undefined)
    .map(name => ` ${name}="${(attribute(node, name) ?? '').slice(0, 60)}"`)
  return `${indent}<${node.tag}${said.join('')}>\n${node.children.map(child => outline(child, depth + 1)).join('')}`
}
