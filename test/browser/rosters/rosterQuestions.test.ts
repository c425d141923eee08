import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { questionWords } from '#copy/rosters/questions'
import { rosterWords } from '#copy/rosters/rosterImport'
import type { Visit } from '../harness/openBrowser'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import { arriveAt, be, openAddress, shownText, turnElderModeOn } from '../journeys/site/walk'

const names = 'a5-names.xlsx'
const content = readFileSync(join(__dirname, '..', '..', 'domain', 'rosters', 'cases', names))

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

const states = async (): Promise<readonly unknown[]> =>
  (
    await site.cloud.engine.find(
      'rosterImports',
      { compoundId: 'banshan' },
      { order: { previewedAt: 1 }, limit: 10 },
    )
  ).map(({ state }) => state)

test('questions stand before everything else, and nothing can be confirmed while one is open', async () => {
  await be(page, '物业经理 · 半山名苑')
  await openAddress(page, '/packages/work/rosters/index?at=banshan')
  const dialogue = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: rosterWords.choose }).filter({ visible: true }).click()
  await (await dialogue).setFiles([{ name: names, mimeType: 'application/octet-stream', buffer: content }])
  await arriveAt(page, 'packages/work/roster')
  await shownText(page, questionWords.title(6)).waitFor()
  expect(
    await page.getByRole('button', { name: rosterWords.confirm }).filter({ visible: true }).count(),
  ).toBe(0)
  // Nothing is chosen by itself.
  expect(await page.locator('.v-questions [aria-checked="true"]').count()).toBe(0)
  await page.getByRole('button', { name: questionWords.send }).click()
  await shownText(page, questionWords.unanswered(6)).waitFor()
  await keepWhole(page, 'roster-questions-normal-390')
  expect(await states()).toEqual(['previewed'])
})

test('with the suggested answers the file is compared anew, and can be confirmed', async () => {
  await page.getByRole('button', { name: questionWords.acceptAll }).click()
  expect(await page.locator('.v-questions [aria-checked="true"]').count()).toBe(6)
  await page.getByRole('button', { name: questionWords.send }).click()
  await shownText(page, questionWords.again).waitFor()
  await page.getByRole('button', { name: rosterWords.confirm }).filter({ visible: true }).waitFor()
  await keepWhole(page, 'roster-answered-normal-390')
  expect(await states()).toEqual(['previewed', 'previewed'])
})

test('whoever has slipped goes back to the questions; they can be read in elder mode too', async () => {
  const [asked] = await site.cloud.engine.find(
    'rosterImports',
    { compoundId: 'banshan' },
    { order: { previewedAt: 1 }, limit: 1 },
  )
  await turnElderModeOn(page)
  await openAddress(page, `/packages/work/roster/index?id=${String(asked?._id)}`)
  await shownText(page, questionWords.title(6)).waitFor()
  await keepWhole(page, 'roster-questions-elder-390')
})
