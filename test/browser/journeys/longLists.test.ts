import type { Page } from 'playwright-core'
import { componentWords } from '#copy/kernel/components'
import { auditWords } from '#copy/audit/audit'
import type { Visit } from '../harness/openBrowser'
import { openSite, type Site } from './site/openSite'
import { be, openAddress, shownText } from './site/walk'

let site: Site
let visit: Visit
let page: Page
beforeAll(async () => {
  site = await openSite()
  visit = await site.arrive({ screen: 'phone' })
  page = visit.page
})
afterAll(async () => {
  await visit.close()
  await site.close()
})

const PAGES = 5
const nodes = () => page.locator('.v-page').filter({ visible: true }).locator('*').count()
const list = (number: number) =>
  page.getByRole('list', {
    name: number === 1 ? auditWords.list : `${auditWords.list}，${componentWords.page(number)}`,
  })
const turn = (words: string) =>
  page.getByRole('button', { name: words, exact: true }).filter({ visible: true })
const first = (number: number) => list(number).getByRole('listitem').first()

test('five pages of the log are read by keyboard; each takes the place of the one before, from its top', async () => {
  await be(page, '系统管理员')
  await openAddress(page, '/packages/work/audit/index?at=zk')
  await shownText(page, componentWords.page(1)).waitFor()
  for (let number = 2; number <= PAGES; number += 1) {
    const before = await first(number - 1).innerText()
    await turn(componentWords.pageAfter).focus()
    await page.keyboard.press('Enter')
    await list(number).getByRole('listitem').nth(19).waitFor()
    expect(await first(number).innerText()).not.toBe(before)
    // Where reading goes on: the keyboard is at the list, and its first row in sight.
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'list')
    expect(await first(number).evaluate(row => row.getBoundingClientRect().top)).toBeGreaterThan(0)
    expect(await first(number).evaluate(row => row.getBoundingClientRect().top)).toBeLessThan(400)
    expect(await list(number).getByRole('listitem').count()).toBe(20)
    expect(await nodes()).toBeLessThanOrEqual(500)
  }
  await shownText(page, auditWords.chainGood(20 * PAGES)).waitFor()
})

test('the way back leads to the rows that were there', async () => {
  await turn(componentWords.pageBefore).click()
  await list(PAGES - 1)
    .getByRole('listitem')
    .nth(19)
    .waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'list')
  await page.keyboard.press('Tab')
  expect(await first(PAGES - 1).evaluate(row => row.contains(document.activeElement))).toBe(true)
})
