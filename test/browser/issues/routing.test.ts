import type { Page } from 'playwright-core'
import { categoryNames } from '#copy/issues/names'
import { routingWords } from '#copy/issues/routing'
import { workWords } from '#copy/issues/workbench'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Visit, VisitOptions } from '../harness/openBrowser'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import { arriveAt, be, goToWork, openAddress, shownText, turnElderModeOn } from '../journeys/site/walk'

const catalogue = '/packages/organisation/catalogue/index?compound=banshan'

let site: Site
const visits: Visit[] = []
beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  for (const visit of visits) await visit.close()
  await site.close()
})
const arrive = async (options: VisitOptions): Promise<Page> => {
  const visit = await site.arrive(options)
  visits.push(visit)
  return visit.page
}
const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).first()

test('a resident reads who is responsible for what', async () => {
  const page = await arrive({ screen: 'phone' })
  await be(page, '业主 · 半山名苑')
  await openAddress(page, catalogue)
  await shownText(page, `${roleNames.propertyManager} · 半山名苑`).waitFor()
  await keepWhole(page, 'catalogue-normal-390')
})

test('the district adds a row, tries it over past issues, and adopts it with a reason', async () => {
  const page = await arrive({ screen: 'desk' })
  await be(page, '区级党建联席会办公室')
  await goToWork(page, new RegExp(roleNames.districtOffice))
  await page.getByRole('link', { name: workWords.routing }).filter({ visible: true }).first().click()
  await arriveAt(page, 'packages/work/routing/index')
  await shownText(page, routingWords.noHistory).waitFor()
  await button(page, routingWords.addRow).click()
  const form = page.getByRole('group', { name: routingWords.addRow })
  await form.getByRole('button', { name: routingWords.saveRow }).click()
  await shownText(page, routingWords.needTo).waitFor()
  await form.getByRole('radio', { name: categoryNames.rubbish, exact: true }).click()
  await form.getByRole('radio', { name: roleNames.gridWorker, exact: true }).click()
  await keepWhole(page, 'routing-row-normal-1280')
  await form.getByRole('button', { name: routingWords.saveRow }).click()
  await button(page, routingWords.tryIt).click()
  await shownText(page, /按新规则，最近 \d+ 件里有 [1-9]\d* 件会派给别人/).waitFor()
  await button(page, routingWords.adopt).click()
  await shownText(page, routingWords.needReason).waitFor()
  await page.getByRole('textbox', { name: routingWords.reason }).fill('垃圾先由网格员看')
  await keepWhole(page, 'routing-normal-1280')
  await button(page, routingWords.adopt).click()
  await shownText(page, /第 1 版/).waitFor()
  await shownText(page, /垃圾先由网格员看/).waitFor()
})

test('then the catalogue says so, in dark and for elders too', async () => {
  await site.cloud.moveClock(site.cloud.now() + 180_000)
  const page = await arrive({ screen: 'phone', dark: true })
  await be(page, '业主 · 半山名苑')
  await openAddress(page, catalogue)
  await shownText(page, `${roleNames.gridWorker} · 半山名苑`).waitFor()
  await keepWhole(page, 'catalogue-dark-390')
  await turnElderModeOn(page)
  await openAddress(page, catalogue)
  await shownText(page, `${roleNames.gridWorker} · 半山名苑`).waitFor()
  await keepWhole(page, 'catalogue-elder-390')
})
