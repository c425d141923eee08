import { issueWords } from '#copy/issues/issue'
import { personaWords } from '#copy/personas/personas'
import { lookNames, privacyWords } from '#copy/privacy/privacy'
import { roleNames } from '#copy/kernel/vocabulary'
import { erasedName } from '#copy/privacy/names'
import { maskName } from '#domain/organisation/masking'
import type { Visit } from '../harness/openBrowser'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import { arriveAt, be, goToWork, openAddress, shownText } from '../journeys/site/walk'

const tenant = '黄示例'
const reason = '有居民反映噪音扰民，要当面核实。'

let site: Site
const visits: Visit[] = []
const arriveAs = async (persona: string): Promise<Visit> => {
  const visit = await site.arrive()
  visits.push(visit)
  await be(visit.page, persona)
  return visit
}
beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  for (const visit of visits) await visit.close()
  await site.close()
})

test('the branch secretary learns an anonymous reporter’s name only with a reason', async () => {
  const { page, problems } = await arriveAs('支部书记 · 半山名苑')
  await goToWork(page, roleNames.branchSecretary)
  await openAddress(page, '/packages/issue/detail/index?id=issue-banshan-noise')
  await shownText(page, issueWords.anonymous).waitFor()
  expect(await page.getByText(tenant).count()).toBe(0)
  await page.getByRole('button', { name: issueWords.reveal }).click()
  await shownText(page, issueWords.revealNote).waitFor()
  await page.getByRole('textbox', { name: issueWords.revealReason }).fill(reason)
  await keepWhole(page, 'reveal-normal-390')
  await page
    .getByRole('group', { name: issueWords.reveal })
    .getByRole('button', { name: issueWords.reveal })
    .click()
  await shownText(page, tenant).waitFor()
  await page.getByRole('button', { name: issueWords.callReporter }).waitFor()
  expect(problems).toEqual([])
})

test('the person concerned finds who looked, as what and why, and what they agreed to', async () => {
  const { page, problems } = await arriveAs('租户 · 半山名苑')
  await openAddress(page, '/packages/account/privacy/index')
  await shownText(page, maskName(tenant)).waitFor()
  await shownText(page, `${roleNames.branchSecretary} 周示例 ${lookNames.reporter}`).waitFor()
  await shownText(page, privacyWords.lookReason(reason)).waitFor()
  await page.getByRole('button', { name: privacyWords.give, exact: true }).click()
  await page.getByRole('button', { name: privacyWords.withdraw }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: privacyWords.withdraw }).click()
  await page.getByRole('button', { name: privacyWords.give, exact: true }).waitFor()
  expect(problems).toEqual([])
})

test('another phone number, as WeChat hands it out', async () => {
  const { page, problems } = await arriveAs('租户 · 半山名苑')
  await openAddress(page, '/packages/account/privacy/index')
  await page.getByRole('link', { name: privacyWords.phone }).click()
  const sheet = page.getByRole('group', { name: privacyWords.changePhone })
  await sheet.getByRole('textbox', { name: personaWords.phone }).fill('10077770002')
  await sheet.getByRole('button', { name: privacyWords.byWeChat }).click()
  await shownText(page, '100****0002').waitFor()
  expect(await site.cloud.engine.find('people', { phone: '10077770002' })).toMatchObject([{ name: tenant }])
  expect(problems).toEqual([])
})

test('everything kept comes as a page to read and a file for machines', async () => {
  const { page, context } = await arriveAs('租户 · 半山名苑')
  await openAddress(page, '/packages/account/privacy/index')
  await page.getByRole('button', { name: privacyWords.exportNow }).click()
  const opened = context.waitForEvent('page')
  await page.getByRole('button', { name: privacyWords.openNamed(privacyWords.exportPage) }).click()
  const readable = await opened
  await readable.getByText(tenant).first().waitFor()
  await readable.getByText(reason).first().waitFor()
  await readable.close()
  await keepWhole(page, 'privacy-exported-normal-390')
})

test('who leaves is told first what goes and what stays; then nobody here is called so any more', async () => {
  const { page, problems } = await arriveAs('租户 · 半山名苑')
  const ballots = await site.cloud.engine.count('ballots', {})
  await openAddress(page, '/packages/account/privacy/index')
  await page.getByRole('button', { name: privacyWords.erase }).click()
  await shownText(page, privacyWords.eraseStays).waitFor()
  await page.getByRole('button', { name: privacyWords.eraseNext }).click()
  const dialog = page.getByRole('alertdialog', { name: privacyWords.eraseSentence })
  await dialog.getByRole('button', { name: privacyWords.eraseNow }).click()
  await arriveAt(page, 'pages/home')
  await page.getByText(personaWords.choose).waitFor()
  expect(await site.cloud.engine.find('people', { name: tenant })).toEqual([])
  expect(await site.cloud.engine.find('people', { name: erasedName })).toHaveLength(1)
  expect(await site.cloud.engine.count('ballots', {})).toBe(ballots)
  expect(problems).toEqual([])
})
