import type { Page } from 'playwright-core'
import { approvalWords, matchNames } from '#copy/residence/approvals'
import { claimStatesAtOffice } from '#copy/residence/names'
import { workWords } from '#copy/issues/workbench'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Visit } from '../harness/openBrowser'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import { arriveAt, be, goToWork, shownText } from '../journeys/site/walk'

let site: Site
let visit: Visit
let page: Page
beforeAll(async () => {
  site = await openSite()
  visit = await site.arrive({ screen: 'desk' })
  page = visit.page
})
afterAll(async () => {
  await visit.close()
  await site.close()
})

const row = (unitLabel: string) =>
  page.getByRole('listitem').filter({ hasText: unitLabel }).filter({ visible: true })
const verdict = (name: string) => page.getByRole('button', { name, exact: true }).filter({ visible: true })
const confirm = (name: string) => page.getByRole('alertdialog').getByRole('button', { name, exact: true })
const stateOf = async (id: string): Promise<unknown> => {
  const [claim] = await site.cloud.engine.find('claims', { _id: id })
  return claim?.['state']
}

test('the branch secretary approves those that agree with the roster in one go', async () => {
  await be(page, '支部书记 · 半山名苑')
  await goToWork(page, roleNames.branchSecretary)
  await page.getByRole('link', { name: workWords.approvals }).click()
  await arriveAt(page, 'packages/work/approvals')
  await row('5栋1402').getByText(matchNames.nameAndPhone).waitFor()
  await page.getByRole('button', { name: approvalWords.selectFitting(2) }).click()
  await shownText(page, approvalWords.selected(2)).waitFor()
  await verdict(approvalWords.approve).click()
  await page.getByText(approvalWords.approveClaims(2)).waitFor()
  await confirm(approvalWords.approve).click()
  await row('5栋1402').waitFor({ state: 'detached' })
  await row('2栋1203').waitFor({ state: 'detached' })
  expect([await stateOf('claim-banshan-qiao'), await stateOf('claim-banshan-hou')]).toEqual([
    'approved',
    'approved',
  ])
})

test('one that fits nobody is held against the roster beside the list, and sent back with a reason', async () => {
  await row('9栋703').getByRole('link').click()
  await shownText(page, approvalWords.roster).waitFor()
  await shownText(page, approvalWords.differs).waitFor()
  await keepWhole(page, 'approvals-beside-normal-1280')
  await verdict(approvalWords.refuse).click()
  const form = page.getByRole('group', { name: approvalWords.refuse })
  await form.getByText(approvalWords.refuseClaimNote).waitFor()
  await form.getByRole('textbox', { name: approvalWords.reason }).fill('合同不在你名下，请让签合同的人来认领')
  await form.getByRole('button', { name: approvalWords.refuse, exact: true }).click()
  await row('9栋703').waitFor({ state: 'detached' })
  await shownText(page, claimStatesAtOffice.refused).waitFor()
  expect(await stateOf('claim-banshan-long')).toBe('refused')
})

test('what was decided stands in the other list', async () => {
  await page.getByRole('tab', { name: approvalWords.decided }).click()
  await row('9栋703').getByText(claimStatesAtOffice.refused).waitFor()
  await row('2栋1203').getByText(claimStatesAtOffice.approved).waitFor()
  expect(visit.problems).toEqual([])
})
