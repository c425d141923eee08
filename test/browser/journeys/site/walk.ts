import type { Locator, Page } from 'playwright-core'
import { tabWords } from '#copy/kernel/components'
import { accountWords } from '#copy/account/account'
import { personaWords } from '#copy/personas/personas'
import { queueNames } from '#copy/issues/names'

/** Chooses an invented person on the first screen, by the beginning of their title. */
export const be = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('link', { name: title }).click()
  await page.getByText(personaWords.bar).waitFor()
}

/** Becomes somebody else through the switch on the home page. */
export const becomeInstead = async (page: Page, title: string): Promise<void> => {
  await openAddress(page, '/pages/home/index')
  await page.getByRole('button', { name: personaWords.bar }).filter({ visible: true }).click()
  await page.getByRole('group', { name: personaWords.bar }).getByRole('link', { name: title }).click()
  await page.getByRole('group', { name: personaWords.bar }).waitFor({ state: 'detached' })
}

/** Taps a tab, or follows it from a page that shows none. */
export const openTab = async (page: Page, tab: keyof typeof tabWords): Promise<void> => {
  await page.locator('.weui-tabbar__item').filter({ hasText: tabWords[tab] }).click()
}

/** What stands on the page that is in front: pages before it are kept behind it. */
export const shownText = (page: Page, words: string | RegExp): Locator =>
  page.getByText(words).filter({ visible: true }).first()

/** Waits until a page is in front alone: the one before it stays in sight for a moment. */
export const arriveAt = async (page: Page, path: string): Promise<void> => {
  await page.waitForFunction(wanted => {
    const shown = [...document.querySelectorAll('.v-page')].filter(one => one.checkVisibility())
    return shown.length === 1 && shown[0]?.closest('.taro_page')?.id.includes(wanted) === true
  }, path)
}

/** Opens a page by its address, as a link from outside does. */
export const openAddress = async (page: Page, address: string): Promise<void> => {
  await page.evaluate(hash => {
    window.location.hash = hash
  }, address)
  await arriveAt(page, address.replace(/^\//, '').replace(/\?.*/, ''))
}

/** Turns elder mode on where a person does. */
export const turnElderModeOn = async (page: Page): Promise<void> => {
  await openAddress(page, '/packages/account/settings/index')
  const elderMode = page.getByRole('switch', { name: accountWords.elderMode })
  if ((await elderMode.getAttribute('aria-checked')) !== 'true') await elderMode.click()
  await page.locator('.v-page.v-elder').filter({ visible: true }).waitFor()
}

/** Acts in a post, as the person chooses it under 我的, and opens the workbench. */
export const goToWork = async (page: Page, post: string | RegExp): Promise<void> => {
  await openAddress(page, '/pages/me/index')
  await page.getByRole('radio', { name: post }).click()
  await openTab(page, 'services')
  await arriveAt(page, 'pages/services/index')
  await page.getByRole('tab', { name: queueNames.toAccept }).waitFor()
}
