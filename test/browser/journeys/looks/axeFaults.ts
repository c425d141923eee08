import { source, type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { screens } from '../../harness/openBrowser'

/** Most of a fault's element that a message shows, in characters. */
const SHOWN = 120

/** What axe cannot decide by itself and `measure` decides: text over a ground that a pseudo-element paints. */
const decidedElsewhere = ['color-contrast']

/** What axe would do for its own reports only: half a page's time. */
const quick: RunOptions = { resultTypes: ['violations', 'incomplete'], preload: false, selectors: false }

/** `colours` where nothing else is otherwise than on a page that was looked at with all rules. */
type Rules = 'all' | 'colours'

/**
 * Finds what keeps a screen reader or weak eyes from the page in front: every rule of axe that it counts as WCAG 2.2 A
 * and AA or as good practice (levels of headings, landmarks, lists, pictures, names, contrast), whatever its impact.
 *
 * @returns each as rule, impact, the element it is on, and why
 */
export const axeFaults = async (page: Page, rules: Rules): Promise<readonly string[]> => {
  // Once in a document: pages follow one another in it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const options: RunOptions = { ...quick, ...(rules === 'all' ? {} : { runOnly: ['color-contrast'] }) }
  const { violations, incomplete } = await page.evaluate(
    async given => (window as unknown as AxeWindow).axe.run(given),
    options,
  )
  const landmarks = rules === 'all' ? await landmarkFaults(page) : []
  const undecided = incomplete.filter(({ id }) => !decidedElsewhere.includes(id))
  const words = [...violations, ...undecided].flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ')
      return `${id} (${String(impact)}): ${html.slice(0, SHOWN)}: ${why}`
    }),
  )
  return [...landmarks, ...words]
}

/** The pages kept behind the one in front have landmarks too, and axe counts them: here only what is shown counts. */
const landmarkFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter(one => one.checkVisibility()).length
    const counts = [shown('[role=main]'), shown('header'), shown('[role=navigation]')]
    const wanted = [1, 1, shown('.weui-tabbar')]
    const names = ['main', 'banner', 'navigation']
    return names.flatMap((name, index) =>
      counts[index] === wanted[index] ? [] : [`landmarks: ${String(counts[index])} of ${name}`],
    )
  })

/** Finds it on each of these screens; afterwards the page is as wide as before. */
export const axeFaultsOn = async (
  page: Page,
  wanted: readonly (keyof typeof screens)[],
  rules: Rules,
): Promise<readonly string[]> => {
  const before = page.viewportSize()
  const found: string[] = []
  for (const screen of wanted) {
    await page.setViewportSize(screens[screen])
    await painted(page)
    await page.locator('.v-skeleton').filter({ visible: true }).waitFor({ state: 'detached' })
    found.push(...(await axeFaults(page, rules)).map(one => `axe, ${screen}: ${one}`))
  }
  if (before !== null) await page.setViewportSize(before)
  return found
}

/** Until then a page that has become wider lies elsewhere than it is asked for. */
const painted = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))

interface AxeWindow {
  readonly axe: { readonly run: (options: RunOptions) => Promise<AxeResults> }
}
