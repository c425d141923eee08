import type { Page } from 'playwright-core'
import { screenshot } from '../../harness/screenshot'
import { axeFaults } from './axeFaults'

/**
 * Keeps what the page in front looks like now as `test-artefacts/<name>.png`. Every page is looked at by axe as it opens;
 * what lies over a page only after a tap, a sheet or a dialogue, is looked at here.
 */
export const keepScreen = async (page: Page, name: string): Promise<void> => {
  await screenshot(page, name)
  const opened = page.locator('.v-overlay').filter({ visible: true })
  if ((await opened.count()) > 0) expect({ [name]: await axeFaults(page, 'all') }).toEqual({ [name]: [] })
}
