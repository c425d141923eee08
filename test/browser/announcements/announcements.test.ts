import type { Page } from 'playwright-core'
import { announcementWords } from '#copy/announcements/announcements'
import { categoryNames } from '#copy/issues/names'
import { raiseWords } from '#copy/issues/raise'
import { workWords } from '#copy/issues/workbench'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Visit, VisitOptions } from '../harness/openBrowser'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import {
  arriveAt,
  be,
  goToWork,
  openAddress,
  openTab,
  shownText,
  turnElderModeOn,
} from '../journeys/site/walk'

const water = /3 栋、5 栋水泵检修/
const gate = '北门道路施工，车辆请走南门'

let site: Site
const visits: Visit[] = []
beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  for (const visit of visits) await visit.close()
  await site.close()
})
const arrive = async (options?: VisitOptions): Promise<Page> => {
  const visit = await site.arrive(options)
  visits.push(visit)
  return visit.page
}
const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true })

test('a resident finds it on home, and in place of the report: one tap, and one tap back', async () => {
  const page = await arrive({ screen: 'phone' })
  await be(page, '业主 · 半山名苑')
  await shownText(page, water).waitFor()
  await keepWhole(page, 'announced-home-normal-390')
  await openTab(page, 'raise')
  await page.getByRole('radio', { name: categoryNames.water }).click()
  await shownText(page, announcementWords.thatIsIt).waitFor()
  await keepWhole(page, 'announced-raise-normal-390')
  await button(page, announcementWords.thatIsIt).click()
  await shownText(page, announcementWords.answeredTitle).waitFor()
  await keepWhole(page, 'announced-answered-normal-390')
  await button(page, announcementWords.stillReport).click()
  await shownText(page, raiseWords.photosHint).waitFor()
  const chosen = page.getByRole('radio', { name: categoryNames.water })
  expect(await chosen.getAttribute('aria-checked')).toBe('true')
  await openAddress(page, '/packages/announcement/list/index?at=banshan')
  await page.getByRole('tab', { name: announcementWords.shows.past }).click()
  await page.getByRole('button', { name: announcementWords.corrected(1) }).click()
  await keepWhole(page, 'announcements-past-normal-390')
})

test('the property manager announces from the workbench at a desk, corrects it, and ends it early', async () => {
  const page = await arrive({ screen: 'desk' })
  await be(page, '物业经理 · 半山名苑')
  await goToWork(page, new RegExp(roleNames.propertyManager))
  await page.getByRole('link', { name: workWords.announcements }).filter({ visible: true }).first().click()
  await arriveAt(page, 'packages/announcement/list/index')
  await button(page, announcementWords.post).click()
  const form = page.getByRole('group', { name: announcementWords.postTitle })
  await form.getByRole('button', { name: announcementWords.sendPost }).click()
  await shownText(page, announcementWords.needKind).waitFor()
  await shownText(page, announcementWords.needTime).waitFor()
  await form.getByRole('radio', { name: '道路施工' }).click()
  await form.getByRole('textbox', { name: announcementWords.text }).fill(gate)
  await form.locator('#announcement-until-day').fill('2026-12-09')
  await form.locator('#announcement-until-time').fill('18:00')
  await keepWhole(page, 'announce-form-normal-1280')
  await form.getByRole('button', { name: announcementWords.sendPost }).click()
  await shownText(page, gate).waitFor()

  const card = page.getByRole('listitem').filter({ hasText: gate })
  await card.getByRole('button', { name: announcementWords.correct }).click()
  const correction = page.getByRole('group', { name: announcementWords.correctTitle })
  await correction.getByRole('textbox', { name: announcementWords.text }).fill(`${gate}，行人不受影响`)
  await correction.getByRole('button', { name: announcementWords.sendCorrection }).click()
  await shownText(page, announcementWords.corrected(1)).waitFor()
  await keepWhole(page, 'announcements-normal-1280')
  await card.getByRole('button', { name: announcementWords.end }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: announcementWords.end }).click()
  await card.waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: announcementWords.shows.past }).click()
  await shownText(page, gate).waitFor()
})

test('a community chooses the compound first', async () => {
  const page = await arrive({ screen: 'phone' })
  await be(page, '社区书记 · 古塘坳社区')
  await goToWork(page, new RegExp(roleNames.communitySecretary))
  await page.getByRole('link', { name: workWords.announcements }).filter({ visible: true }).first().click()
  await shownText(page, announcementWords.choose).waitFor()
  await page.getByRole('link', { name: '示例小区001' }).filter({ visible: true }).first().click()
  await button(page, announcementWords.post).waitFor()
})

test('dark, and for elders', async () => {
  const dark = await arrive({ screen: 'phone', dark: true })
  await be(dark, '业主 · 半山名苑')
  await shownText(dark, water).waitFor()
  await keepWhole(dark, 'announced-home-dark-390')
  await openTab(dark, 'raise')
  await dark.getByRole('radio', { name: categoryNames.water }).click()
  await shownText(dark, announcementWords.thatIsIt).waitFor()
  await keepWhole(dark, 'announced-raise-dark-390')
  await openAddress(dark, '/packages/announcement/list/index?at=banshan')
  await shownText(dark, water).waitFor()
  await keepWhole(dark, 'announcements-dark-390')
  await turnElderModeOn(dark)
  await openAddress(dark, '/pages/home/index')
  await shownText(dark, water).waitFor()
  await keepWhole(dark, 'announced-home-elder-390')
  await openAddress(dark, '/pages/raise/index')
  await shownText(dark, announcementWords.thatIsIt).waitFor()
  await keepWhole(dark, 'announced-raise-elder-390')
})
