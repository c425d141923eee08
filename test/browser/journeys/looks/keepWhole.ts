import type { Page } from 'playwright-core'
import { keepScreen } from './keepScreen'

/** Taller than any page with the seeded data. */
const MOST_HEIGHT = 9000

/** Keeps the page in front from its title to its end as `test-artefacts/<name>.png`. */
export const keepWhole = async (page: Page, name: string): Promise<void> => {
  const screen = page.viewportSize()
  if (screen === null) throw new Error('the visit has no screen')
  const height = await page.evaluate(() => {
    const shown = [...document.querySelectorAll('.v-page')].find(one => one.checkVisibility())
    const bar = [...document.querySelectorAll('.weui-tabbar')].find(one => one.checkVisibility())
    const below = bar?.clientWidth === window.innerWidth ? bar.clientHeight : 0
    return (shown?.scrollHeight ?? 0) + below
  })
  await page.setViewportSize({ ...screen, height: Math.min(Math.max(height, screen.height), MOST_HEIGHT) })
  await keepScreen(page, name)
  await page.setViewportSize(screen)
}
