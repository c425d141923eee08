import type { Locator, Page } from 'playwright-core'
import { actionWords } from '#copy/issues/actions'
import { sayRefusal } from '#copy/refusals'
import { organisationWords } from '#copy/organisation/organisation'
import { postWords } from '#copy/organisation/posts'
import { workWords } from '#copy/issues/workbench'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Visit } from '../harness/openBrowser'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import { arriveAt, be, becomeInstead, goToWork, openAddress, shownText } from '../journeys/site/walk'

/** Stands with the branch secretary of 半山名苑, not accepted yet, by the demonstration's plan. */
const openCase = /8 栋 2 单元整个单元跳闸/
const secretary = roleNames.branchSecretary
/** Calls that only read may see a person as they were some seconds ago. */
const READINGS_LAG_MS = 5_500

let site: Site
const visits: Visit[] = []
let page: Page
beforeAll(async () => {
  site = await openSite()
  page = (await arrive()).page
})
afterAll(async () => {
  for (const visit of visits) await visit.close()
  await site.close()
})
const arrive = async (): Promise<Visit> => {
  const visit = await site.arrive({ screen: 'desk' })
  visits.push(visit)
  return visit
}

const sheetButton = (sheet: string, verb: string) =>
  page.getByRole('group', { name: sheet }).getByRole('button', { name: verb, exact: true })

test('the present secretary has open work before them, and keeps the page open', async () => {
  const { page: formers } = await arrive()
  await be(formers, '支部书记 · 半山名苑')
  await goToWork(formers, secretary)
  await shownText(formers, openCase).waitFor()
})

test('the administrator hands the post over to a member who has joined, in one form', async () => {
  await be(page, '系统管理员 · 全区')
  await openAddress(page, '/packages/work/posts/index?at=banshan')
  await page.getByRole('link', { name: new RegExp(`^周示例 · ${secretary} .*还有 \\d+ 天到期`) }).click()
  await page.getByRole('link', { name: postWords.handOver, exact: true }).click()
  const form = postWords.handOverTo(secretary)
  await page.getByRole('textbox', { name: postWords.name }).fill('韩示例')
  await page.getByRole('textbox', { name: postWords.phone }).fill('10099990009')
  await sheetButton(form, postWords.handOver).click()
  await shownText(page, sayRefusal({ kind: 'unknown-holder' })).waitFor()
  await page.getByRole('textbox', { name: postWords.phone }).fill('10099990001')
  await shownText(
    page,
    /现在起由韩示例接任，周示例不能再办这个职务的事；\d+ 件没办完的事一起转过去/,
  ).waitFor()
  await keepWhole(page, 'hand-over-normal-1280')
  await sheetButton(form, postWords.handOver).click()
  await page.getByRole('link', { name: `韩示例 · ${secretary}` }).waitFor()
})

test('the successor takes the open case over', async () => {
  await becomeInstead(page, '业主 · 还没有职务')
  await goToWork(page, secretary)
  const row = page.getByRole('listitem').filter({ hasText: openCase })
  await row.getByRole('button', { name: actionWords.acceptIssue.name }).click()
  await page.getByLabel(actionWords.acceptIssue.field).fill('刚接手，马上去看。')
  await sheetButton(actionWords.acceptIssue.name, actionWords.acceptIssue.name).click()
  await shownText(page, actionWords.acceptIssue.done).waitFor()
  const [issue] = await site.cloud.engine.find('issues', { text: openCase })
  expect(issue).toMatchObject({ state: 'accepted' })
})

test('the page that the former secretary had left open is refused in words', async () => {
  const formers = visits[1]?.page
  if (formers === undefined) throw new Error('nobody came')
  await formers.waitForTimeout(READINGS_LAG_MS)
  await formers
    .getByRole('listitem')
    .filter({ hasText: openCase })
    .getByRole('button', { name: actionWords.acceptIssue.name })
    .click()
  await appears(shownText(formers, sayRefusal({ kind: 'post-not-held' })))
  await openAddress(formers, '/packages/work/queue/index?at=banshan')
  await shownText(formers, workWords.noPost).waitFor()
})

test('from home everybody finds who looks after the compound', async () => {
  await becomeInstead(page, '业主 · 半山名苑')
  await page.getByRole('link', { name: /谁在管我们小区/ }).click()
  await arriveAt(page, 'packages/organisation/chart')
  const branch = page.getByRole('group', { name: organisationWords.branch })
  await branch.getByText(secretary).waitFor()
  for (const force of Object.values(organisationWords.forces)) await branch.getByText(force).waitFor()
  expect(visits.flatMap(({ problems }) => problems)).toEqual([])
})

/** A page that is not in front paints nothing by itself, so waiting for its next frame would miss what passes. */
const appears = async (what: Locator): Promise<void> => {
  for (let look = 0; look < 50; look += 1) {
    if (await what.isVisible()) return
    await page.waitForTimeout(50)
  }
  throw new Error('it never appeared')
}
