import type { Page } from 'playwright-core'
import { sayMessage } from '#copy/messages'
import { accountWords } from '#copy/account/account'
import { approvalWords } from '#copy/residence/approvals'
import { proxyStateNames, proxyStatesAtOffice } from '#copy/residence/names'
import { proxyWords } from '#copy/residence/proxies'
import { claimWords, sensitiveConsentWords } from '#copy/residence/residence'
import { voteWords } from '#copy/votes/vote'
import { choiceNames } from '#copy/votes/names'
import { maskName } from '#domain/organisation/masking'
import type { Visit } from '../harness/openBrowser'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import { addPhotos, brokenLamp, photosArrived } from '../journeys/site/photos'
import { arriveAt, be, openAddress, openTab, shownText } from '../journeys/site/walk'

const principal = '林演示'
const holderName = '韩示例'
const home = '3栋1203'
/** On the roster of 9栋2501, and not known here. */
const ward = '沈样例'
const voteAddress = '/packages/vote/detail/index?id=vote-banshan-maintenance'

let site: Site
let owner: Page
let holder: Page
const visits: Visit[] = []
const arriveAs = async (persona: string): Promise<Page> => {
  const visit = await site.arrive()
  visits.push(visit)
  await be(visit.page, persona)
  return visit.page
}
beforeAll(async () => {
  site = await openSite()
  owner = await arriveAs('业主 · 半山名苑')
  holder = await arriveAs('业主 · 还没有职务')
})
afterAll(async () => {
  for (const visit of visits) await visit.close()
  await site.close()
})

const granted = () =>
  site.cloud.engine.find('proxies', { 'holder.name': holderName, 'principal.name': principal })
const tell = () => site.cloud.fireTimer('everyTenSeconds')

test('an owner authorises somebody for one home, for a month, with the signed paper', async () => {
  await openTab(owner, 'me')
  await owner.getByRole('link', { name: accountWords.proxies }).click()
  await arriveAt(owner, 'packages/account/proxies')
  await owner.getByRole('button', { name: proxyWords.grant }).click()
  await arriveAt(owner, 'packages/account/grant')
  await owner.getByRole('button', { name: proxyWords.law }).click()
  await shownText(owner, /第一百六十五条/).waitFor()
  await owner.getByRole('checkbox', { name: home }).click()
  await owner.getByRole('textbox', { name: proxyWords.holderName }).fill(holderName)
  await owner.getByRole('textbox', { name: proxyWords.holderPhone }).fill('10099990001')
  await owner.getByRole('radio', { name: proxyWords.terms.days30 }).click()
  await owner.getByRole('button', { name: sensitiveConsentWords.agree }).click()
  await addPhotos(owner, [brokenLamp])
  await photosArrived(owner, 1)
  await keepWhole(owner, 'grant-filled-normal-390')
  await owner.getByRole('button', { name: proxyWords.submit }).click()
  await owner
    .getByRole('alertdialog', { name: proxyWords.sentence(holderName, home) })
    .getByRole('button', { name: proxyWords.submit })
    .click()
  await shownText(owner, proxyWords.doneTitle).waitFor()
  await owner.getByRole('button', { name: proxyWords.toProxies }).click()
  await arriveAt(owner, 'packages/account/proxies')
  await shownText(owner, proxyWords.heldBy(holderName)).waitFor()
  expect(await granted()).toMatchObject([{ state: 'submitted', kind: 'delegation' }])
})

test('the branch checks the paper and approves', async () => {
  await tell()
  const office = await arriveAs('支部书记 · 半山名苑')
  await openAddress(office, '/packages/account/inbox/index')
  const waiting = sayMessage('proxyWaiting', { compoundName: '半山名苑', unitLabel: home }).body
  await office.getByRole('link', { name: waiting }).first().click()
  await arriveAt(office, 'packages/work/proxy')
  await office.getByRole('button', { name: approvalWords.approve, exact: true }).click()
  await office
    .getByRole('alertdialog')
    .getByRole('button', { name: approvalWords.approve, exact: true })
    .click()
  await shownText(office, proxyStatesAtOffice.approved).waitFor()
  await tell()
})

test('the holder sees for whom the ballot is, and casts it', async () => {
  await openAddress(holder, voteAddress)
  await holder.getByRole('tab', { name: home }).click()
  await shownText(holder, voteWords.asProxyFor(maskName(principal))).waitFor()
  for (const question of await holder.getByRole('radiogroup').all())
    await question.getByRole('radio', { name: new RegExp(`^${choiceNames.agree}`) }).click()
  await keepWhole(holder, 'vote-as-proxy-normal-390')
  await holder.getByRole('button', { name: voteWords.castButton }).click()
  await holder.getByRole('alertdialog').getByRole('button', { name: voteWords.castButton }).click()
  await shownText(holder, voteWords.receiptTitle).waitFor()
  const [proxy] = await granted()
  expect(await site.cloud.engine.find('ballots', { proxyId: proxy?.['_id'] })).toHaveLength(1)
})

test('a guardian asks for the home of a ward, who is named as the roster has them', async () => {
  await openAddress(holder, '/packages/account/grant/index?kind=guardian')
  await holder.getByRole('textbox', { name: proxyWords.wardName }).fill(ward)
  await holder.getByRole('link', { name: /^半山名苑/ }).click()
  await holder.getByRole('radio', { name: '9栋', exact: true }).click()
  await holder.getByRole('textbox', { name: claimWords.findRoom }).fill('2501')
  await holder.getByRole('radio', { name: '9栋2501', exact: true }).click()
  await holder.getByRole('button', { name: proxyWords.removeUnit('9栋2501') }).waitFor()
  await holder.getByRole('radio', { name: proxyWords.terms.open }).click()
  await holder.getByRole('button', { name: sensitiveConsentWords.agree }).click()
  await addPhotos(holder, [brokenLamp])
  await photosArrived(holder, 1)
  await keepWhole(holder, 'grant-guardian-normal-390')
  await holder.getByRole('button', { name: proxyWords.submit }).click()
  await holder.getByRole('alertdialog').getByRole('button', { name: proxyWords.submit }).click()
  await shownText(holder, proxyWords.doneTitle).waitFor()
  expect(await site.cloud.engine.find('proxies', { 'principal.name': ward })).toMatchObject([
    { kind: 'guardian', state: 'submitted', until: null, holder: { name: holderName } },
  ])
})

test('the owner finds the ballot cast, takes the authorisation back, and the ballot stays', async () => {
  await openAddress(owner, '/packages/account/proxies/index')
  await owner.reload()
  await shownText(owner, proxyWords.active).waitFor()
  await keepWhole(owner, 'proxies-active-normal-390')
  await owner.getByRole('button', { name: proxyWords.revoke, exact: true }).first().click()
  const sheet = owner.getByRole('group', { name: proxyWords.revokeTitle })
  await sheet.getByRole('textbox', { name: proxyWords.revokeReason }).fill('我回来了，自己投。')
  await sheet.getByRole('button', { name: proxyWords.revoke, exact: true }).click()
  await shownText(owner, proxyStateNames.revoked).waitFor()
  const [proxy] = await granted()
  expect(proxy).toMatchObject({ state: 'revoked' })
  expect(await site.cloud.engine.find('ballots', { proxyId: proxy?.['_id'] })).toHaveLength(1)
  for (const { problems } of visits) expect(problems).toEqual([])
})
