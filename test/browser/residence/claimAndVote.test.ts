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
import { choiceNames, voteFactNames } from '#copy/votes/names'
import { roleNames } from '#copy/kernel/vocabulary'
import { DAY, MINUTE } from '#domain/kernel/lengths'
import type { Visit } from '../harness/openBrowser'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import { addPhotos, brokenLamp, photosArrived } from '../journeys/site/photos'
import { arriveAt, be, openAddress, shownText, turnElderModeOn } from '../journeys/site/walk'

const name = '沈样例'
const resident = '新住户 · 还没有加入'
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
})
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
  await be(page, resident)
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
})

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
})

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
})

test('an appeal goes to the community, which says the first word', async () => {
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
  await shownText(office, approvalWords.takesTwo).waitFor()
  await keepWhole(office, 'claim-takes-two-normal-390')
  await approve(office)
  await shownText(office, claimStatesAtOffice.toConfirm).waitFor()
  expect(await claims()).toMatchObject([{ state: 'toConfirm' }])
  await tell()
})

test('a day later, as a vote is open, the branch says the second', async () => {
  const office = await aDayLaterAs('支部书记 · 半山名苑')
  await openAddress(office, '/packages/account/inbox/index')
  await office.getByRole('link', { name: new RegExp(sayMessage('secondAsked', {}).title) }).click()
  await arriveAt(office, 'packages/work/claim')
  await shownText(office, approvalWords.firstSaid('何样例', roleNames.communityStaff)).waitFor()
  await keepWhole(office, 'claim-second-normal-390')
  await turnElderModeOn(office)
  await office.goBack()
  await shownText(office, approvalWords.firstSaid('何样例', roleNames.communityStaff)).waitFor()
  await keepWhole(office, 'claim-second-elder-390')
  await approve(office)
  await shownText(office, claimStatesAtOffice.approved).waitFor()
  expect(await claims()).toMatchObject([{ state: 'approved' }])
  await tell()
})

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
})

test('an approval that was a mistake is to be taken back: the resident is told, and nothing changes yet', async () => {
  const office = await arriveAs('物业经理 · 半山名苑')
  await openClaim(office, 'approved')
  await takeBack(office, approvalWords.revokeClaim)
  await shownText(office, claimStatesAtOffice.revoking).waitFor()
  expect(await votersNow()).toEqual([await idOfPerson()])
  await tell()

  await openAddress(page, '/packages/account/inbox/index')
  await page.reload()
  await page.getByRole('link', { name: new RegExp(sayMessage('revocationShown', {}).title) }).click()
  await arriveAt(page, 'packages/account/units')
  await shownText(page, residenceWords.changeNotes.revocation).waitFor()
  await keepWhole(page, 'units-revocation-normal-390')
})

test('the branch agrees a day later: the vote goes, and the ballot that rested on it counts no more', async () => {
  const office = await aDayLaterAs('支部书记 · 半山名苑')
  await openClaim(office, 'revoking')
  await shownText(office, approvalWords.firstRevokes('吴样例', roleNames.propertyManager)).waitFor()
  await keepWhole(office, 'claim-second-revokes-elder-390')
  await takeBack(office, approvalWords.agreeRevoke)
  await shownText(office, claimStatesAtOffice.ended).waitFor()
  await keepWhole(office, 'claim-revoked-office-elder-390')
  expect(await claims()).toMatchObject([{ state: 'ended', ending: 'revoked', reason: mistake }])
  expect(await votersNow()).toEqual([])
  expect(await site.cloud.engine.find('ballots', { castBy: await idOfPerson() })).toMatchObject([
    { setAside: { reason: mistake } },
  ])
  await tell()

  const neighbour = await arriveAs('业主 · 半山名苑')
  await openAddress(neighbour, '/packages/vote/detail/index?id=vote-banshan-maintenance')
  await shownText(neighbour, voteFactNames.ballotSetAside).waitFor()
  await keepWhole(neighbour, 'vote-set-aside-normal-390')
})

test('the resident reads why, and claims it anew; with the next two words the vote is there again', async () => {
  await openAddress(page, '/packages/account/inbox/index')
  await page.reload()
  await shownText(page, sayMessage('ballotSetAside', {}).title).waitFor()
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

  const property = await arriveAs('物业经理 · 半山名苑')
  await openClaim(property, 'submitted')
  await approve(property)
  await shownText(property, claimStatesAtOffice.toConfirm).waitFor()
  const branch = await aDayLaterAs('支部书记 · 半山名苑')
  await openClaim(branch, 'toConfirm')
  await approve(branch)
  await shownText(branch, claimStatesAtOffice.approved).waitFor()
  expect(await votersNow()).toEqual([await idOfPerson()])
})

test('what is to be taken back without ground is contested in one tap, and stays as it was', async () => {
  const property = await arriveAs('物业经理 · 半山名苑')
  await openClaim(property, 'approved')
  await takeBack(property, approvalWords.revokeClaim)
  await shownText(property, claimStatesAtOffice.revoking).waitFor()
  await openAddress(page, '/packages/account/units/index')
  await page.reload()
  await page.getByRole('button', { name: residenceWords.dispute, exact: true }).waitFor()
  await keepWhole(page, 'units-dispute-normal-390')
  await turnElderModeOn(page)
  await openAddress(page, '/packages/account/units/index')
  await keepWhole(page, 'units-dispute-elder-390')
  await page.getByRole('button', { name: residenceWords.dispute, exact: true }).click()
  await shownText(page, residenceWords.disputed).waitFor()
  await keepWhole(page, 'units-disputed-elder-390')
  expect((await claims()).find(({ state }) => state === 'revoking')).toMatchObject({
    disputedAt: expect.any(Number) as number,
  })
  expect(await votersNow()).toEqual([await idOfPerson()])
})

test('the home page is the compound’s now, and nothing went wrong on the way', async () => {
  await openAddress(page, '/pages/home/index')
  await page.reload()
  await shownText(page, '半山名苑').waitFor()
  expect(visit.problems).toEqual([])
  for (const { problems } of offices) expect(problems).toEqual([])
})

const idOfPerson = async () => (await site.cloud.engine.find('people', { name }))[0]?.['_id']

/** Opens the claim of the home that is in this state. */
const openClaim = async (office: Page, state: string): Promise<void> => {
  const claim = (await claims()).find(one => one['state'] === state)
  await openAddress(office, `/packages/work/claim/index?id=${String(claim?.['_id'])}`)
}

/** Approves, and says it once more. */
const approve = async (office: Page): Promise<void> => {
  const name = approvalWords.approve
  await office.getByRole('button', { name, exact: true }).click()
  await office.getByRole('alertdialog').getByRole('button', { name, exact: true }).click()
}

/** Writes why, and says it once more. */
const takeBack = async (office: Page, name: string): Promise<void> => {
  await office.getByRole('button', { name, exact: true }).click()
  const sheet = office.getByRole('group', { name, exact: true })
  await sheet.getByText(approvalWords.revokeClaimSentence).waitFor()
  await sheet.getByRole('textbox', { name: approvalWords.revokeReason }).fill(mistake)
  await sheet.getByRole('button', { name, exact: true }).click()
}

/** What is shown first may be done a day later, when everybody signs in anew. */
const aDayLaterAs = async (persona: string): Promise<Page> => {
  await site.cloud.moveClock(site.cloud.now() + DAY + MINUTE)
  await openAddress(page, '/pages/home/index')
  await page.reload()
  await be(page, resident)
  return arriveAs(persona)
}

const arriveAs = async (persona: string): Promise<Page> => {
  const office = await site.arrive()
  offices.push(office)
  await be(office.page, persona)
  return office.page
}
