import type { PageView } from '../harness/PageView'
import { attribute, textOf, withDescendants, type ViewNode } from '../harness/ViewNode'

/** What a screen reader calls an element: its label, else the words inside. */
export const nameOf = (node: ViewNode): string =>
  attribute(node, 'aria-label') ?? textOf(node).replace(/\s+/g, ' ').trim()

const isHidden = (node: ViewNode | undefined): boolean =>
  node !== undefined && (attribute(node, 'aria-hidden') === 'true' || isHidden(node.parent))

const takesTaps = (node: ViewNode): boolean =>
  (attribute(node, 'bindtap') ?? attribute(node, 'catchtap')) ? true : false
const takesWords = ({ tag }: ViewNode): boolean => tag === 'input' || tag === 'textarea'

/** What stands on top: while a sheet or a question is open nothing behind it can be reached. */
const reachable = (page: PageView): ViewNode[] => {
  const dialogs = page.all(node => attribute(node, 'aria-modal') === 'true')
  return withDescendants(dialogs.at(-1) ?? page.view).filter(({ tag }) => tag !== '#text')
}

/** Everything that a person can tap or write in, whether or not it lies under something. */
export const controls = (page: PageView): ViewNode[] =>
  page.all(node => (takesTaps(node) || takesWords(node)) && !isHidden(node))

const listed = (nodes: ViewNode[]): string => nodes.map(node => `「${nameOf(node)}」`).join(' ')

const named = (words: string, candidates: ViewNode[]): ViewNode[] => {
  const exact = candidates.filter(node => nameOf(node) === words || textOf(node).trim() === words)
  return exact.length > 0 ? exact : candidates.filter(node => nameOf(node).includes(words))
}

/** All that can be tapped and is called so: exactly, or, where nothing is, in part. */
export const tappables = (page: PageView, words: string): ViewNode[] => {
  const candidates = reachable(page).filter(node => takesTaps(node) && !takesWords(node) && !isHidden(node))
  const found = named(words, candidates)
  if (found.length === 0)
    throw new Error(`nothing to tap is named 「${words}」; there are: ${listed(candidates)}`)
  return found
}

/** The one thing to tap that is called so; a person could not tell several apart. */
export const tappable = (page: PageView, words: string): ViewNode => {
  const [first, ...others] = tappables(page, words)
  if (first === undefined || others.length > 0)
    throw new Error(`several things to tap are named 「${words}」: ${listed(tappables(page, words))}`)
  return first
}

/** The field to write in that is called so. */
export const field = (page: PageView, words: string): ViewNode => {
  const candidates = reachable(page).filter(takesWords)
  const [first] = named(words, candidates)
  if (first === undefined) throw new Error(`no field is named 「${words}」; there are: ${listed(candidates)}`)
  return first
}
