import { source, type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** Most of a fault's element that a message shows, in characters. */
const SHOWN = 120

/** What axe cannot decide by itself and `measure` decides: text over a ground that a pseudo-element paints. */
const decidedElsewhere = ['color-contrast']

/** What axe would do for its own reports only: half a page's time. */
const quick = { resultTypes: ['violations', 'incomplete'], preload: false, selectors: false } as const

/**
 * Finds what keeps a screen reader or weak eyes from the page in front: every rule of axe that it counts as WCAG 2.2 A
 * and AA or as good practice (levels of headings, landmarks, lists, pictures, names, contrast), whatever its impact.
 *
 * @param rules `colours` where nothing else is otherwise than on a page that was looked at with all rules
 * @returns each as rule, impact, the element it is on, and why
 */
export const axeFaults = async (page: Page, rules: 'all' | 'colours'): Promise<readonly string[]> => {
  // Once in a document: pages follow one another in it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const options: RunOptions = { ...quick, ...(rules === 'all' ? {} : { runOnly: ['color-contrast'] }) }
  const { violations, incomplete } = await page.evaluate(
    async given => (window as unknown as AxeWindow).axe.run(given),
    options,
  )
  const undecided = incomplete.filter(({ id }) => !decidedElsewhere.includes(id))
  return [...violations, ...undecided].flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ')
      return `${id} (${String(impact)}): ${html.slice(0, SHOWN)}: ${why}`
    }),
  )
}

interface AxeWindow {
  readonly axe: { readonly run: (options: RunOptions) => Promise<AxeResults> }
}
