import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'

const folder = path.resolve(__dirname, '../../../test-artefacts')

/** Chromium without a graphics card now and then has no frame to give, just after a page has become very tall. */
const NO_FRAME = 'Unable to capture screenshot'
const ATTEMPTS = 4
const PAUSE_MS = 500

/** Keeps what the page looks like now as `test-artefacts/<name>.png`; returns the path. */
export async function screenshot(page: Page, name: string, { fullPage = false } = {}): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${name}.png`)
  for (let attempt = 1; ; attempt += 1) {
    try {
      await page.screenshot({ path: file, fullPage, animations: 'disabled' })
      return file
    } catch (error) {
      if (attempt === ATTEMPTS || !String(error).includes(NO_FRAME)) throw error
      await page.waitForTimeout(PAUSE_MS)
    }
  }
}
