import type { Page } from 'playwright-core'
import { headWords, rulingAnswerNames, rulingEvidenceNames } from '#copy/rosters/heads'
import { namesakesIn } from '../../domain/rosters/files/namesakesIn'
import type { Visit } from '../harness/openBrowser'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import { be, openAddress, shownText, turnElderModeOn } from '../journeys/site/walk'

const address = '/packages/work/heads/index?at=banshan'
const group = headWords.group('孙**', 2)

let site: Site
let visit: Visit
let page: Page
beforeAll(async () => {
  site = await openSite()
  await namesakesIn(site.cloud, 'banshan', '孙双房')
  visit = await site.arrive({ screen: 'phone' })
  page = visit.page
})
afterAll(async () => {
  await visit.close()
  await site.close()
})

test('what is undecided stands first, and asks in plain words', async () => {
  await be(page, '物业经理 · 半山名苑')
  await openAddress(page, address)
  await shownText(page, group).waitFor()
  await keepWhole(page, 'heads-undecided-normal-390')
  await shownText(page, group).click()
  await shownText(page, headWords.question(2)).waitFor()
  await keepWhole(page, 'heads-asked-normal-390')
  for (const name of [rulingAnswerNames.one, rulingEvidenceNames.certificate])
    await page.getByRole('radio', { name }).click()
  await page.getByRole('button', { name: headWords.send }).click()
  await shownText(page, headWords.waiting(1)).waitFor()
  await shownText(page, headWords.mustBeOther).waitFor()
  await keepWhole(page, 'heads-waiting-normal-390')
})

test('it can be read in elder mode, by somebody of another body', async () => {
  const other = await site.arrive({ screen: 'phone' })
  await be(other.page, '支部书记 · 半山名苑')
  await turnElderModeOn(other.page)
  await openAddress(other.page, address)
  await other.page.getByRole('button', { name: headWords.agree }).waitFor()
  await keepWhole(other.page, 'heads-second-elder-390')
  await other.close()
})

test('in the dark, at a desk', async () => {
  const desk = await site.arrive({ screen: 'desk', dark: true })
  await be(desk.page, '物业经理 · 半山名苑')
  await openAddress(desk.page, address)
  await shownText(desk.page, headWords.waiting(1)).waitFor()
  await keepWhole(desk.page, 'heads-waiting-dark-desk')
  await desk.close()
})
