import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import type { CallName, Input, Output } from '#contracts/calls'
import type { Reply } from '#contracts/kernel/refusals'
import { sayRefusal } from '#copy/refusals'
import { approvalWords } from '#copy/residence/approvals'
import { privacyWords } from '#copy/privacy/privacy'
import { proxyWords } from '#copy/residence/proxies'
import { residenceWords } from '#copy/residence/residence'
import type { Visit, VisitOptions } from '../harness/openBrowser'
import { keepWhole } from '../journeys/looks/keepWhole'
import { openSite, type Site } from '../journeys/site/openSite'
import { arriveAt, be, openAddress, shownText } from '../journeys/site/walk'

const openid = 'demo-owner'
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let site: Site
let owner: Page
const visits: Visit[] = []
const arriveAs = async (persona: string, options?: VisitOptions): Promise<Page> => {
  const visit = await site.arrive(options)
  visits.push(visit)
  await be(visit.page, persona)
  return visit.page
}
const made = { claimId: '', proxyId: '' }
beforeAll(async () => {
  site = await openSite()
  const { uploadFolder, occupancies } = await send('me', {})
  const [home] = occupancies
  if (home === undefined) throw new Error('the owner has no home')
  await send('giveConsent', { kind: 'sensitiveData', version: '2026-11-01', requestId: randomUUID() })
  const photo = async () => {
    const cloudPath = `${uploadFolder}${randomUUID()}.png`
    return (await site.cloud.uploadFile({ openid, cloudPath, content: picture })).fileID
  }
  const claimed = await send('claimUnit', {
    compoundId: home.compoundId,
    unitId: 'banshan-b9-2501',
    as: 'family',
    evidence: [await photo(), await photo()],
    note: '常去照看老人',
    under14: false,
    until: null,
    requestId: randomUUID(),
  })
  const granted = await send('grantProxy', {
    kind: 'delegation',
    compoundId: home.compoundId,
    unitIds: [home.unitId],
    holder: { name: '韩示例', phone: '10099990001' },
    wardName: null,
    from: site.cloud.now(),
    until: site.cloud.now() + 86_400_000,
    voteId: null,
    paper: [await photo()],
    note: '',
    requestId: randomUUID(),
  })
  made.claimId = claimed.claim.id
  made.proxyId = granted.proxy.id
  owner = await arriveAs('业主 · 半山名苑')
})
afterAll(async () => {
  for (const visit of visits) await visit.close()
  await site.close()
})

/** Sends a call as the owner, as another phone of theirs. */
const send = async <Name extends CallName>(call: Name, input: Input<Name>): Promise<Output<Name>> => {
  const answer = await site.cloud.callFunction({ name: 'api', openid, data: { call, input } })
  const reply = answer as Reply<Output<Name>>
  if (!reply.ok) throw new Error(`${call}: ${JSON.stringify(reply.refusal)}`)
  return reply.output
}

/** Another instance of the function may remember for some seconds what its reader had agreed to. */
const untilRead = async (heading: string, words: string): Promise<void> => {
  await shownText(owner, heading).waitFor()
  while ((await shownText(owner, words).count()) === 0) {
    await owner.reload()
    await shownText(owner, heading).waitFor()
  }
}

test('whoever withdraws is told what follows, and beside what waits that nobody sees its papers', async () => {
  await openAddress(owner, '/packages/account/privacy/index')
  await owner.getByRole('button', { name: privacyWords.withdraw }).click()
  await shownText(owner, privacyWords.withdrawSentence).waitFor()
  await owner.getByRole('alertdialog').getByRole('button', { name: privacyWords.withdraw }).click()
  await owner.getByRole('button', { name: privacyWords.give, exact: true }).waitFor()
  await openAddress(owner, '/packages/account/units/index')
  await untilRead(residenceWords.claims, residenceWords.papersHidden(2))
  await keepWhole(owner, 'units-papers-withheld-normal-390')
  await openAddress(owner, '/packages/account/proxies/index')
  await untilRead(proxyWords.given, proxyWords.papersHidden())
  await keepWhole(owner, 'proxies-papers-withheld-normal-390')
  await owner.getByRole('button', { name: proxyWords.toConsent }).filter({ visible: true }).click()
  await arriveAt(owner, 'packages/account/privacy')
})

test('the office sees that there were papers, and no paper; without one no authorisation is approved', async () => {
  const office = await arriveAs('物业经理 · 半山名苑', { elder: true, dark: true })
  await openAddress(office, `/packages/work/claim/index?id=${made.claimId}`)
  await shownText(office, approvalWords.papersWithheld(2)).waitFor()
  expect(await office.locator('#papers-withheld ~ *').filter({ visible: true }).count()).toBe(0)
  await keepWhole(office, 'claim-papers-withheld-elder-dark-390')
  await openAddress(office, `/packages/work/proxy/index?id=${made.proxyId}`)
  await shownText(office, approvalWords.papersWithheld(1)).waitFor()
  await keepWhole(office, 'proxy-papers-withheld-elder-dark-390')
  await office
    .getByRole('button', { name: approvalWords.approve, exact: true })
    .filter({ visible: true })
    .click()
  await office
    .getByRole('alertdialog')
    .getByRole('button', { name: approvalWords.approve, exact: true })
    .click()
  await shownText(office, sayRefusal({ kind: 'paper-withdrawn' })).waitFor()
  const [stored] = await site.cloud.engine.find('proxies', { _id: made.proxyId })
  expect(stored).toMatchObject({ state: 'submitted' })
})

test('with the consent given again the papers are there again', async () => {
  await owner.getByRole('button', { name: privacyWords.give, exact: true }).click()
  await owner.getByRole('button', { name: privacyWords.withdraw }).waitFor()
  const office = await arriveAs('支部书记 · 半山名苑', { screen: 'desk' })
  await openAddress(office, `/packages/work/proxy/index?id=${made.proxyId}`)
  await shownText(office, approvalWords.paper).waitFor()
  expect(await office.getByText(approvalWords.papersWithheld(1)).count()).toBe(0)
  await office
    .getByRole('button', { name: approvalWords.approve, exact: true })
    .filter({ visible: true })
    .click()
  await office
    .getByRole('alertdialog')
    .getByRole('button', { name: approvalWords.approve, exact: true })
    .click()
  await shownText(office, approvalWords.active).waitFor()
  await keepWhole(office, 'proxy-approved-normal-1280')
  for (const { problems } of visits) expect(problems).toEqual([])
})
