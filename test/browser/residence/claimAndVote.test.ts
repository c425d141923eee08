import type { Page } from 'playwright-core'
import { sayMessage } from '#copy/messages'
import { sessionWords } from '#copy/account/account'
import { approvalWords } from '#copy/residence/approvals'
import { claimStateNames, claimStatesAtOffice } from '#copy/residence/names'
import { sayNameFault } from '#copy/kernel/personName'
import { joiningWords } from '#copy/residence/joining'
import { personaWords } from '#copy/personas/personas'
import { claimWords, residenceWords, sensitiveConsentWords } from '#copy/residence/residence'
import { voteWords } from '#copy/votes/vote'
import { choiceNames } from '#copy/votes/names'
import type { Visit } from '../harness/openBrowser'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import { addPhotos, brokenLamp, photosArrived } from '../journeys/site/photos'
import { arriveAt, be, openAddress, shownText } from '../journeys/site/walk'

const name = '沈样例'
const home = '9栋2501'
const unit = 'banshan-b9-2501'
const refusal = '名册上的号码和你的不一样，请带房产证来核对。'
const appeal = '手机号换过，名册还是旧的；房产证在手上。'
const mistake = '房产证看错了，是另一套。'
const title = '使用维修资金更换 3 栋和 5 栋电梯主板'

let site: Site
let visit: Visit
let page: Page
const offices: Visit[] = []
beforeAll(async () => {
  site = await openSite()
  visit = await site.arrive()
  page = visit.page
}, 90_000)
afterAll(async () => {
  for (const office of offices) await office.close()
  await visit.close()
  await site.close()
})

const claims = () => site.cloud.engine.find('claims', { 'unit.unitId': unit })
/** Who may cast for the home, in the vote that is open. */
const votersNow = async (): Promise<unknown> => {
  const rights = await site.cloud.engine.find(
    'votingRights',
    { voteId: 'vote-banshan-maintenance' },
    { limit: 2_000 },
  )
  return rights.find(({ units }) => JSON.stringify(units).includes(`"${unit}"`))?.['voterIds']
}
const tell = () => site.cloud.fireTimer('everyTenSeconds')

test('a newcomer reads the agreement; without it there is public help; with it a name and a phone', async () => {
  await be(page, '新住户 · 还没有加入')
  await shownText(page, sessionWords.unknownPerson).waitFor()
  await page.getByRole('button', { name: sessionWords.join }).click()
  await arriveAt(page, 'packages/account/join')
  await page.getByRole('button', { name: joiningWords.disagree, exact: true }).click()
  await shownText(page, joiningWords.declined).waitFor()
  await keepWhole(page, 'join-declined-normal-390')
  await page.getByRole('button', { name: joiningWords.readAgain }).click()
  await page.getByRole('button', { name: joiningWords.agree, exact: true }).click()
  await page.getByRole('button', { name: joiningWords.byWeChat }).click()
  await shownText(page, sayNameFault('') ?? '').waitFor()
  await page.getByRole('textbox', { name: joiningWords.name }).fill(name)
  // Not the number that the roster has.
  await page.getByRole('textbox', { name: personaWords.phone }).fill('10077770001')
  await keepWhole(page, 'join-person-normal-390')
  await page.getByRole('button', { name: joiningWords.byWeChat }).click()
  await shownText(page, joiningWords.doneTitle(name)).waitFor()
  expect(await site.cloud.engine.find('people', { name })).toHaveLength(1)
}, 60_000)

test('a home is found by compound, building, floor and room; a reload keeps all of it; a paper goes along', async () => {
  await page.getByRole('button', { name: joiningWords.toClaim }).click()
  await arriveAt(page, 'packages/account/claim')
  await page.getByRole('textbox', { name: claimWords.search }).fill('半山')
  await page.getByRole('link', { name: /^半山名苑/ }).click()
  await page.getByRole('radio', { name: '9栋', exact: true }).click()
  await page.getByRole('radio', { name: claimWords.floorName(25), exact: true }).click()
  await keepWhole(page, 'claim-rooms-normal-390')
  await page.getByRole('radio', { name: home, exact: true }).click()
  await page.getByRole('radio', { name: claimWords.asNotes.owner }).click()
  await page.getByRole('button', { name: sensitiveConsentWords.agree }).click()
  await addPhotos(page, [brokenLamp])
  await photosArrived(page, 1)
  await page.getByRole('textbox', { name: claimWords.note }).fill('号码换过。')
  await page.reload()
  await shownText(page, claimWords.draftBack).waitFor()
  await photosArrived(page, 1)
  await keepWhole(page, 'claim-filled-normal-390')
  await page.getByRole('button', { name: claimWords.submit }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: claimWords.submit }).click()
  await shownText(page, claimWords.doneTitle).waitFor()
  await keepWhole(page, 'claim-done-normal-390')
  expect(await claims()).toMatchObject([{ state: 'submitted', as: 'owner', note: '号码换过。' }])
  await page.getByRole('button', { name: claimWords.toUnits }).click()
  await shownText(page, claimStateNames.submitted).waitFor()
}, 60_000)

test('the property manager holds it against the roster and refuses; the reason arrives', async () => {
  await tell()
  const office = await arriveAs('物业经理 · 半山名苑')
  await openAddress(office, '/packages/account/inbox/index')
  await office
    .getByRole('link', {
      name: sayMessage('claimWaiting', { compoundName: '半山名苑', unitLabel: home }).body,
    })
    .click()
  await arriveAt(office, 'packages/work/claim')
  await shownText(office, approvalWords.fits).waitFor()
  await office.getByRole('button', { name: approvalWords.refuse, exact: true }).click()
  const sheet = office.getByRole('group', { name: approvalWords.refuse, exact: true })
  await sheet.getByRole('textbox', { name: approvalWords.reason }).fill(refusal)
  await sheet.getByRole('button', { name: approvalWords.refuse, exact: true }).click()
  await shownText(office, claimStatesAtOffice.refused).waitFor()
  await tell()

  await openAddress(page, '/packages/account/inbox/index')
  await page.getByRole('link', { name: new RegExp(sayMessage('claimRefused', {}).title) }).click()
  await arriveAt(page, 'packages/account/units')
  await shownText(page, refusal).waitFor()
  await keepWhole(page, 'claim-refused-normal-390')
}, 60_000)

test('an appeal goes to the community, which grants it', async () => {
  await page.getByRole('button', { name: residenceWords.appeal, exact: true }).click()
  const sheet = page.getByRole('group', { name: residenceWords.appeal, exact: true })
  await sheet.getByRole('textbox', { name: residenceWords.appealReason }).fill(appeal)
  await sheet.getByRole('button', { name: residenceWords.appeal, exact: true }).click()
  await shownText(page, claimStateNames.appealed).waitFor()
  await keepWhole(page, 'claim-appealed-normal-390')
  await tell()

  const office = await arriveAs('社区工作人员 · 斜下社区')
  await openAddress(office, '/packages/account/inbox/index')
  await office.getByRole('link', { name: new RegExp(appeal) }).click()
  await arriveAt(office, 'packages/work/claim')
  await shownText(office, appeal).waitFor()
  await office.getByRole('button', { name: approvalWords.approve, exact: true }).click()
  await office
    .getByRole('alertdialog')
    .getByRole('button', { name: approvalWords.approve, exact: true })
    .click()
  await shownText(office, claimStatesAtOffice.approved).waitFor()
  expect(await claims()).toMatchObject([{ state: 'approved' }])
  await tell()
}, 60_000)

test('the home is there, and its vote with it', async () => {
  await openAddress(page, '/packages/account/inbox/index')
  await page.reload()
  await page.getByRole('link', { name: new RegExp(sayMessage('claimApproved', {}).title) }).click()
  await arriveAt(page, 'packages/account/units')
  await shownText(page, residenceWords.asOwner).waitFor()
  await keepWhole(page, 'units-granted-normal-390')
  await openAddress(page, '/packages/vote/detail/index?id=vote-banshan-maintenance')
  await shownText(page, title).waitFor()
  await shownText(page, voteWords.rightUnits(home)).waitFor()
  for (const question of await page.getByRole('radiogroup').all())
    await question.getByRole('radio', { name: new RegExp(`^${choiceNames.agree}`) }).click()
  await page.getByRole('button', { name: voteWords.castButton }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: voteWords.castButton }).click()
  await shownText(page, voteWords.receiptTitle).waitFor()
}, 60_000)

test('an approval that was a mistake is taken back with a reason, and the vote with it', async () => {
  const [, community] = offices.map(office => office.page)
  if (!community) throw new Error('the community has not decided')
  await community.getByRole('button', { name: approvalWords.revokeClaim, exact: true }).click()
  const sheet = community.getByRole('group', { name: approvalWords.revokeClaim, exact: true })
  await sheet.getByText(approvalWords.revokeClaimSentence).waitFor()
  await sheet.getByRole('textbox', { name: approvalWords.revokeReason }).fill(mistake)
  await sheet.getByRole('button', { name: approvalWords.revokeClaim, exact: true }).click()
  await shownText(community, claimStatesAtOffice.ended).waitFor()
  await keepWhole(community, 'claim-revoked-office-normal-390')
  expect(await claims()).toMatchObject([{ state: 'ended', ending: 'revoked', reason: mistake }])
  expect(await votersNow()).toEqual([])
  await tell()
}, 60_000)

test('the resident reads why, and claims it anew; with the next approval the vote is there again', async () => {
  await openAddress(page, '/packages/account/inbox/index')
  await page.reload()
  await page.getByRole('link', { name: new RegExp(sayMessage('claimEnded', {}).title) }).click()
  await arriveAt(page, 'packages/account/units')
  await shownText(page, residenceWords.noHomes).waitFor()
  await page.getByRole('button', { name: residenceWords.past }).click()
  await shownText(page, mistake).waitFor()
  await keepWhole(page, 'units-revoked-normal-390')
  await openAddress(page, '/packages/account/claim/index')
  await page.getByRole('textbox', { name: claimWords.search }).fill('半山')
  await page.getByRole('link', { name: /^半山名苑/ }).click()
  await page.getByRole('radio', { name: '9栋', exact: true }).click()
  await page.getByRole('radio', { name: claimWords.floorName(25), exact: true }).click()
  await page.getByRole('radio', { name: home, exact: true }).click()
  await page.getByRole('radio', { name: claimWords.asNotes.owner }).click()
  await page.getByRole('button', { name: claimWords.submit }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: claimWords.submit }).click()
  await shownText(page, claimWords.doneTitle).waitFor()
  await tell()

  const office = await arriveAs('物业经理 · 半山名苑')
  const waiting = (await claims()).find(({ state }) => state === 'submitted')
  await openAddress(office, `/packages/work/claim/index?id=${String(waiting?.['_id'])}`)
  await office.getByRole('button', { name: approvalWords.approve, exact: true }).click()
  await office
    .getByRole('alertdialog')
    .getByRole('button', { name: approvalWords.approve, exact: true })
    .click()
  await shownText(office, claimStatesAtOffice.approved).waitFor()
  const [person] = await site.cloud.engine.find('people', { name })
  expect(await votersNow()).toEqual([person?.['_id']])
}, 60_000)

test('the home page is the compound’s now, and nothing went wrong on the way', async () => {
  await openAddress(page, '/pages/home/index')
  await page.reload()
  await shownText(page, '半山名苑').waitFor()
  expect(visit.problems).toEqual([])
  for (const { problems } of offices) expect(problems).toEqual([])
}, 60_000)

const arriveAs = async (persona: string): Promise<Page> => {
  const office = await site.arrive()
  offices.push(office)
  await be(office.page, persona)
  return office.page
}
