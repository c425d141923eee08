import type { Page } from 'playwright-core'
import { recountWords } from '#copy/votes/recount'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import { be, openAddress, shownText, turnElderModeOn } from '../journeys/site/walk'
import type { VisitOptions } from '../harness/openBrowser'

const page = '/packages/recount/index/index?id=vote-banshan-parkingzone'

let site: Site
beforeAll(async () => {
  site = await openSite()
  await site.cloud.fireTimer('everyMinute')
})
afterAll(() => site.close())

const arrive = async (options: VisitOptions) => {
  const visit = await site.arrive(options)
  await be(visit.page, '业主 · 半山名苑')
  return visit
}
const count = async (on: Page): Promise<void> => {
  await openAddress(on, page)
  await on.getByRole('button', { name: recountWords.button }).click()
}

test.each([
  ['phone', { screen: 'phone' }],
  ['dark', { screen: 'phone', dark: true }],
  ['desk', { screen: 'desk' }],
  // Last: elder mode goes with the person.
  ['elder', { screen: 'phone' }],
] as const)('the whole vote adds up: %s', async (name, options) => {
  const visit = await arrive(options)
  if (name === 'elder') await turnElderModeOn(visit.page)
  await openAddress(visit.page, page)
  await shownText(visit.page, recountWords.who).waitFor()
  await keepWhole(visit.page, `recount-${name}-before`)
  await visit.page.getByRole('button', { name: recountWords.button }).click()
  await shownText(visit.page, recountWords.sameRoot).waitFor()
  await shownText(visit.page, /在里面，是 700 张里的第 \d+ 张，选的和你投的一样/).waitFor()
  await keepWhole(visit.page, `recount-${name}`)
  await visit.close()
})

test('a record that was tampered with on the way shows the line that does not fit', async () => {
  const visit = await arrive({ screen: 'phone' })
  await visit.page.route(/\/records\//, async route => {
    const reply = await route.fetch()
    const body = (await reply.text()).replace('"choice": "against"', '"choice": "agree"')
    await route.fulfill({ response: reply, body })
  })
  await count(visit.page)
  await shownText(visit.page, recountWords.failsWhat).waitFor()
  await shownText(visit.page, /第 \d+ 行 result\.questions\[0\]\.tally\.\w+\.heads：/).waitFor()
  await keepWhole(visit.page, 'recount-tampered')
  await visit.close()
})
