import type { Page } from 'playwright-core'
import type { Phone } from '../../../miniprogram/journeys/Phone'
import { hasClass } from '../../../miniprogram/harness/ViewNode'
import { markupOf } from './markupOf'

/**
 * Reads what a screen reader is told by the page in front: role, name, level and state of each part in order, with the
 * words between, one to a line (Playwright's aria snapshot).
 */
export const browserTree = async (page: Page): Promise<readonly string[]> =>
  linesOf(await page.locator('.v-page').filter({ visible: true }).ariaSnapshot())

/**
 * Reads the same of the compiled mini-program. Its page is put beside the browser's for a moment, under the same style
 * sheets, so that names and what is hidden are reckoned in the same way.
 */
export const phoneTree = async (page: Page, phone: Phone): Promise<readonly string[]> => {
  const [root] = phone.page.all(node => hasClass(node, 'v-page'))
  if (root === undefined) return []
  await page.evaluate(markup => {
    const holder = document.createElement('div')
    holder.id = 'phone-tree'
    holder.innerHTML = markup
    document.body.append(holder)
  }, markupOf(root))
  const holder = page.locator('#phone-tree')
  const tree = linesOf(await holder.ariaSnapshot())
  await holder.evaluate(element => {
    element.remove()
  })
  return tree
}

const linesOf = (snapshot: string): readonly string[] => snapshot.split('\n').filter(line => line !== '')
