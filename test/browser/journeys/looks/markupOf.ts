import { attribute, type ViewNode } from '../../../miniprogram/harness/ViewNode'

/** What WeChat makes a control or a picture of by itself; everything else says what it is, or is nothing. */
const itself: Readonly<Record<string, string>> = { input: 'input', textarea: 'textarea', image: 'img' }
const empty = ['input', 'img']
/** Whether a tag stands within its line, as the style sheets expect of it. */
const inline: Readonly<Record<string, string>> = { text: 'span' }

const kept = ['class', 'style', 'placeholder', 'value']
const states = [
  ...['label', 'level', 'checked', 'hidden', 'disabled', 'selected', 'expanded', 'live', 'modal'],
  ...['valuenow', 'valuemin', 'valuemax'],
].map(name => `aria-${name}`)

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/**
 * Writes what the compiled mini-program shows as markup for a browser, so that both can be read by the same eyes: roles
 * are those that WeChat is told (`aria-role`), and a `button` that says nothing of itself is none.
 */
export const markupOf = (node: ViewNode): string => {
  if (node.tag === '#text') return escaped(node.text)
  const tag = itself[node.tag] ?? inline[node.tag] ?? 'div'
  const role = attribute(node, 'aria-role')
  const said = [...kept, ...states].flatMap(name => {
    const value = attribute(node, name)
    return value === undefined ? [] : [` ${name}="${escaped(value)}"`]
  })
  const opening = `<${tag}${role === undefined ? '' : ` role="${role}"`}${said.join('')}>`
  return empty.includes(tag) ? opening : `${opening}${node.children.map(markupOf).join('')}</${tag}>`
}
