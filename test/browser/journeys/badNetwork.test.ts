import type { Page, Route } from 'playwright-core'
import { componentWords } from '#copy/kernel/components'
import { sayRefusal } from '#copy/refusals'
import { approvalWords } from '#copy/residence/approvals'
import { claimStatesAtOffice } from '#copy/residence/names'
import { accountWords } from '#copy/account/account'
import { postWords } from '#copy/organisation/posts'
import { privacyWords } from '#copy/privacy/privacy'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Visit } from '../harness/openBrowser'
import { openSite, type Site } from './site/openSite'
import { arriveAt, be, becomeInstead, goToWork, openAddress, shownText } from './site/walk'

const head = '韩示例'
const offline = sayRefusal({ kind: 'offline' })

let site: Site
let visit: Visit
let page: Page
beforeAll(async () => {
  site = await openSite()
  visit = await site.arrive()
  page = visit.page
})
afterAll(async () => {
  await visit.close()
  await site.close()
})

/** Without a network, until the page says that there is one again. */
const withoutNetwork = async (act: () => Promise<void>): Promise<void> => {
  const mark = shownText(page, componentWords.offline)
  await visit.context.setOffline(true)
  await mark.waitFor()
  await act()
  await visit.context.setOffline(false)
  await mark.waitFor({ state: 'detached' })
}
const factsOf = async (collection: string, id: string): Promise<readonly string[]> => {
  const [found] = await site.cloud.engine.find(collection, { _id: id })
  return (found?.['facts'] as readonly { kind: string }[]).map(({ kind }) => kind)
}

test('a page that cannot be fetched says so; the same tap opens it later', async () => {
  await be(page, '业主 · 半山名苑')
  await openAddress(page, '/pages/me/index')
  const link = page.getByRole('link', { name: accountWords.privacyEntry }).filter({ visible: true })
  await link.waitFor()
  await withoutNetwork(async () => {
    await link.click()
    await shownText(page, componentWords.pageNotOpened).waitFor()
  })
  await link.click()
  await arriveAt(page, 'packages/account/privacy')
  await shownText(page, privacyWords.exportNow).waitFor()
})

test('while an answer is on its way the button waits, and a second tap sends nothing', async () => {
  const held: Route[] = []
  await page.route('**/api', route => {
    held.push(route)
  })
  const button = page.locator('#export').filter({ visible: true })
  await button.dblclick()
  await page.locator('#export[aria-busy=true]').waitFor()
  await expect(button.click({ timeout: 500 })).rejects.toThrow('not enabled')
  expect(held).toHaveLength(1)
  await held[0]?.continue()
  await page.unroute('**/api')
  await page.getByRole('button', { name: privacyWords.openNamed(privacyWords.exportPage) }).waitFor()
})

test('an approval that found no network is made again, once', async () => {
  await becomeInstead(page, '支部书记 · 半山名苑')
  await goToWork(page, roleNames.branchSecretary)
  await openAddress(page, '/packages/work/claim/index?id=claim-banshan-qiao')
  const approve = async () => {
    await page.getByRole('button', { name: approvalWords.approve, exact: true }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: approvalWords.approve, exact: true })
      .click()
  }
  await shownText(page, approvalWords.roster).waitFor()
  await withoutNetwork(async () => {
    await approve()
    await shownText(page, offline).waitFor()
  })
  await approve()
  await shownText(page, claimStatesAtOffice.approved).waitFor()
  expect(await factsOf('claims', 'claim-banshan-qiao')).toEqual(['claimed', 'approved'])
})

test('an appointment that found no network keeps what was written, says so in sight, and is made once', async () => {
  await becomeInstead(page, '系统管理员 · 全区')
  await openAddress(page, '/packages/work/posts/index?at=daxin')
  await page.getByRole('button', { name: postWords.appointTo('5栋楼栋长') }).click()
  const sheet = page.getByRole('dialog', { name: postWords.appointTo(roleNames.buildingHead) })
  const appoint = sheet.getByRole('button', { name: postWords.appoint, exact: true })
  await appoint.click()
  await shownText(page, postWords.incomplete).waitFor()
  const name = sheet.getByRole('textbox', { name: postWords.name })
  await name.fill(head)
  await sheet.getByRole('textbox', { name: postWords.phone }).fill('10099990001')
  await visit.context.setOffline(true)
  await appoint.click()
  const said = sheet.getByText(offline)
  await said.waitFor()
  const { top, bottom } = await said.evaluate(element => element.getBoundingClientRect())
  expect([top > 0, bottom < (page.viewportSize()?.height ?? 0)]).toEqual([true, true])
  expect(await name.inputValue()).toBe(head)
  await visit.context.setOffline(false)
  await appoint.click()
  await sheet.waitFor({ state: 'detached' })
  const [compound] = await site.cloud.engine.find('orgUnits', { _id: 'daxin' })
  const posts = compound?.['posts'] as readonly { name: string }[]
  expect(posts.filter(post => post.name === head)).toHaveLength(1)
})

test('an answer that the page cannot draw leaves words and a way on, not an empty page', async () => {
  const other = await site.arrive()
  page = other.page
  await be(page, '业主 · 半山名苑')
  await page.route('**/api', async route => {
    const { call } = route.request().postDataJSON() as { call: string }
    if (call !== 'lookedAfter') return route.continue()
    const newer = { ok: true, output: { compound: { id: 'banshan' } }, requestId: 'newer', at: 0 }
    return route.fulfill({ json: newer })
  })
  await openAddress(page, '/packages/organisation/chart/index?compound=banshan')
  await shownText(page, componentWords.broken).waitFor()
  expect(other.problems.length).toBeGreaterThan(0)
  await page.unroute('**/api')
  await page.getByRole('button', { name: componentWords.retry }).click()
  await shownText(page, roleNames.branchSecretary).waitFor()
  await other.close()
})
