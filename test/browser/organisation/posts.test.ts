import type { Page } from 'playwright-core'
import { actionWords } from '#copy/issues/actions'
import { sayRefusal } from '#copy/refusals'
import { organisationWords } from '#copy/organisation/organisation'
import { branchWords, postWords } from '#copy/organisation/posts'
import { workWords } from '#copy/issues/workbench'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Visit } from '../harness/openBrowser'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import { be, becomeInstead, goToWork, openAddress, shownText } from '../journeys/site/walk'

/** Stands with the branch secretary of 半山名苑, not accepted yet, by the demonstration's plan. */
const openCase = /8 栋 2 单元整个单元跳闸/
const secretary = roleNames.branchSecretary
const branchless = '/packages/work/posts/index?at=demo-x001'
const chart = '/packages/organisation/chart/index?compound=demo-x001'

let site: Site
const visits: Visit[] = []
let page: Page
beforeAll(async () => {
  site = await openSite()
  page = await arrive()
})
afterAll(async () => {
  for (const visit of visits) await visit.close()
  await site.close()
})
const arrive = async (): Promise<Page> => {
  const visit = await site.arrive({ screen: 'desk' })
  visits.push(visit)
  return visit.page
}
/** Another warm instance of a function may remember the directory for a minute. */
const aMinuteLater = async (): Promise<void> => {
  await site.cloud.moveClock(site.cloud.now() + 61_000)
}
const inSheet = (on: Page, sheet: string, verb: string) =>
  on.getByRole('group', { name: sheet }).getByRole('button', { name: verb, exact: true })

test('the community founds a branch by the number of the decision, and the chart shows it', async () => {
  await be(page, '社区书记 · 古塘坳社区')
  await openAddress(page, chart)
  await shownText(page, organisationWords.standIn('古塘坳社区', false)).waitFor()
  await openAddress(page, branchless)
  await page.getByRole('button', { name: branchWords.found }).click()
  const form = branchWords.foundTitle('示例小区001')
  await inSheet(page, form, branchWords.found).click()
  await shownText(page, branchWords.needDocument).waitFor()
  await page.getByRole('textbox', { name: branchWords.document }).fill('惠环党发〔2026〕12号')
  await keepWhole(page, 'found-branch-normal-1280')
  await inSheet(page, form, branchWords.found).click()
  await shownText(page, branchWords.unled('古塘坳社区')).waitFor()
  await aMinuteLater()
  await openAddress(page, chart)
  await shownText(page, organisationWords.branchNote).waitFor()
  await shownText(page, organisationWords.standIn('古塘坳社区', true)).waitFor()
})

test('it appoints the secretary, who finds the workbench', async () => {
  await openAddress(page, branchless)
  await page.getByRole('button', { name: postWords.appointTo(secretary) }).click()
  await page.getByRole('textbox', { name: postWords.name }).fill('韩示例')
  await page.getByRole('textbox', { name: postWords.phone }).fill('10099990001')
  await inSheet(page, postWords.appointTo(secretary), postWords.appoint).click()
  await page.getByRole('link', { name: `韩示例 · ${secretary}` }).waitFor()
  const appointed = await arrive()
  await be(appointed, '业主 · 还没有职务')
  await goToWork(appointed, new RegExp(`示例小区001.*${secretary}|${secretary}.*示例小区001`))
})

test('a further term is filled in already, and begins where the present one ends', async () => {
  await becomeInstead(page, '系统管理员 · 全区')
  await openAddress(page, '/packages/work/posts/index?at=banshan')
  await page.getByRole('link', { name: new RegExp(`^周示例 · ${secretary}`) }).click()
  await page.getByRole('link', { name: postWords.renew, exact: true }).click()
  await inSheet(page, postWords.renewTitle('周示例', secretary), postWords.renew).click()
  await shownText(page, postWords.future).waitFor()
  const [unit] = await site.cloud.engine.find('orgUnits', { _id: 'banshan' })
  const terms = unit?.['posts'] as readonly { name: string; from: number; until: number }[]
  const [present, further] = terms.filter(({ name }) => name === '周示例')
  expect(further?.from).toBe(present?.until)
})

test('a term is ended while its holder has a form open: it is refused in words, and the community takes over', async () => {
  const formers = await arrive()
  await be(formers, '支部书记 · 半山名苑')
  await goToWork(formers, secretary)
  const accepting = async (on: Page) => {
    const row = on.getByRole('listitem').filter({ hasText: openCase })
    await row.getByRole('button', { name: actionWords.acceptIssue.name }).click()
    await on.getByLabel(actionWords.acceptIssue.field).fill('马上去看。')
  }
  await accepting(formers)

  await page.getByRole('link', { name: new RegExp(`^周示例 · ${secretary} .*还有`) }).click()
  await page.getByRole('link', { name: postWords.end, exact: true }).click()
  await page.getByRole('textbox', { name: postWords.reason }).fill('调离')
  await inSheet(page, postWords.endTitle('周示例', secretary), postWords.end).click()
  await page.getByRole('button', { name: postWords.appointTo(secretary) }).waitFor()

  // Said in passing, so somebody looks for it from before the tap on.
  await Promise.all([
    shownText(formers, sayRefusal({ kind: 'post-not-held' })).waitFor(),
    inSheet(formers, actionWords.acceptIssue.name, actionWords.acceptIssue.name).click(),
  ])

  await aMinuteLater()
  const standIn = await arrive()
  await be(standIn, '社区工作人员 · 斜下社区')
  await goToWork(standIn, roleNames.communityStaff)
  await accepting(standIn)
  await inSheet(standIn, actionWords.acceptIssue.name, actionWords.acceptIssue.name).click()
  await shownText(standIn, actionWords.acceptIssue.done).waitFor()
  const [issue] = await site.cloud.engine.find('issues', { text: openCase })
  expect(issue).toMatchObject({ state: 'accepted' })
})

test('whoever holds no post is told so, and nothing went wrong on any page', async () => {
  const [, , formers] = visits
  if (formers === undefined) throw new Error('nobody came')
  await formers.page.reload()
  await openAddress(formers.page, '/packages/work/queue/index?at=banshan')
  await shownText(formers.page, workWords.noPost).waitFor()
  expect(visits.flatMap(({ problems }) => problems)).toEqual([])
})
