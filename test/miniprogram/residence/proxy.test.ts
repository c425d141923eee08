import { sayMessage } from '#copy/messages'
import { sayRefusal } from '#copy/refusals'
import { approvalWords } from '#copy/residence/approvals'
import { proxyKindNames, proxyStateNames, proxyStatesAtOffice } from '#copy/residence/names'
import { proxyWords } from '#copy/residence/proxies'
import { sensitiveConsentWords } from '#copy/residence/residence'
import { voteWords } from '#copy/votes/vote'
import { wechatPrivacyWords } from '#copy/privacy/wechatPrivacy'
import { photoWords } from '#copy/kernel/photos'
import { choiceNames } from '#copy/votes/names'
import { maskName } from '#domain/organisation/masking'
import { withinBudget } from '../journeys/budget'
import type { Phone } from '../journeys/Phone'
import { minute, Town } from '../journeys/Town'

const principal = '林演示'
const holderName = '韩示例'
const holderPhone = '10099990001'
const liftsPage = 'packages/vote/detail/index?id=vote-banshan-maintenance'
const agree = `${choiceNames.agree}，${voteWords.choiceNotes.agree}`
const home = '3栋1203'
const chargingId = 'vote-banshan-charging'

let town: Town
let owner: Phone
let secretary: Phone
let holder: Phone

beforeAll(async () => {
  town = await Town.start()
  owner = town.phoneOf('owner', { guideAgreed: false })
  secretary = town.phoneOf('banshan-secretary')
  holder = town.phoneOf('banshan-successor')
})
afterAll(() => town.close())

test('an owner reads what an authorisation means and by which article, and what the paper must say', async () => {
  await owner.open('pages/me/index', '林演示')
  await owner.tap(proxyWords.title)
  await owner.tap(proxyWords.grant)
  await owner.sees(proxyWords.meaning.delegation(3))
  await owner.tap(proxyWords.law)
  await owner.sees('第一百六十五条')
  await owner.tap(home)
  await owner.write(proxyWords.holderName, holderName)
  await owner.tap(proxyWords.sample)
  await owner.sees(
    '授权委托书',
    `委托人（业主）：${principal}`,
    `受托人：${holderName}`,
    `房屋：半山名苑 ${home}`,
  )
  await owner.tap(proxyWords.submit)
  await owner.sees(proxyWords.needPhone, proxyWords.needPaper)
  expect(owner.callsOf('grantProxy')).toBe(0)
})

test('photos of the paper need a consent of their own, and WeChat’s guide agreed to', async () => {
  await owner.sees(sensitiveConsentWords.needed)
  await owner.tap(sensitiveConsentWords.agree)
  await owner.tap(photoWords.addPhoto)
  await owner.sees(wechatPrivacyWords.title)
  await owner.tap(wechatPrivacyWords.refuse)
  await owner.misses(wechatPrivacyWords.title)
  await owner.tap(photoWords.addPhoto)
  await owner.sees(wechatPrivacyWords.title)
  await owner.tap(wechatPrivacyWords.agree)
  await owner.sees(photoWords.photoCount(2, 9))
  await owner.misses(photoWords.photoUploading(0).slice(0, 3))
})

test('a wrong phone is told apart from nothing; the right one hands it to the branch, once', async () => {
  await owner.write(proxyWords.holderPhone, '10099990009')
  await owner.tap(proxyWords.submit)
  await owner.sees(proxyWords.sentence(holderName, home))
  await owner.tap(proxyWords.submit)
  await owner.sees(sayRefusal({ kind: 'unknown-holder' }))
  await owner.write(proxyWords.holderPhone, holderPhone)
  await owner.tap(proxyWords.submit)
  await owner.sees(proxyWords.sentence(holderName, home))
  owner.connection.breakNext('grantProxy', 'answerLost')
  await owner.tap(proxyWords.submit)
  await owner.sees(sayRefusal({ kind: 'offline' }))
  await owner.tap(proxyWords.submit)
  await owner.sees(proxyWords.sentence(holderName, home))
  await owner.tap(proxyWords.submit)
  await owner.sees(proxyWords.doneTitle, proxyKindNames.delegation, '半山名苑')
  expect(await granted()).toMatchObject([{ state: 'submitted' }])
  await owner.tap(proxyWords.toProxies)
  await owner.sees(proxyStateNames.submitted, proxyWords.heldBy(holderName))
})

test('before it is approved the holder has nothing to cast; the branch checks the paper', async () => {
  await town.settle()
  await holder.open(liftsPage, voteWords.myVote)
  await holder.sees(voteWords.rightUnits('7栋1501'))
  expect(holder.page.text).not.toContain(home)
  await secretary.open('packages/account/inbox/index')
  await secretary.tapNumber(1, sayMessage('proxyWaiting', { compoundName: '半山名苑', unitLabel: home }).body)
  await secretary.sees(principal, holderName, approvalWords.paper)
  await secretary.tap(approvalWords.approve)
  await secretary.sees(approvalWords.approveProxies(1))
  await secretary.tap(approvalWords.approve)
  await secretary.sees(proxyStatesAtOffice.approved)
})

test('the holder is told, sees for whom, and casts', async () => {
  await town.settle()
  await holder.open('packages/account/inbox/index')
  await holder.tap(sayMessage('proxyApproved', {}).title)
  await holder.sees(proxyWords.held, proxyWords.actFor(principal), proxyWords.active)
  await holder.open(liftsPage, voteWords.myRights(2))
  await holder.tap(home)
  await holder.sees(voteWords.asProxyFor(maskName(principal)))
  await holder.tapNumber(1, agree)
  await holder.tapNumber(2, agree)
  await holder.tap(voteWords.castButton)
  await holder.sees(voteWords.castSentence, voteWords.asProxyFor(maskName(principal)))
  await holder.tap(voteWords.castButton)
  await holder.sees(voteWords.receiptTitle)
  const [proxy] = await granted()
  expect(await town.cloud.engine.find('ballots', { proxyId: proxy?.['_id'] })).toHaveLength(1)
})

test('the owner takes it back: what was cast stays', async () => {
  await owner.open('packages/account/proxies/index', proxyWords.active)
  await owner.tapNumber(1, proxyWords.revoke)
  await owner.sees(...proxyWords.revokeConsequences.principal)
  await owner.write(proxyWords.revokeReason, '我回来了，自己投。')
  await owner.tap(proxyWords.revoke)
  await owner.sees(proxyStateNames.revoked)
  const [proxy] = await granted()
  expect(proxy).toMatchObject({ state: 'revoked' })
  expect(await town.cloud.engine.find('ballots', { proxyId: proxy?.['_id'] })).toHaveLength(1)
})

test('in the next vote the home is the owner’s alone again', async () => {
  const [vote] = await town.cloud.engine.find('votes', { _id: chargingId })
  const opensAt = Number(vote?.['opensAt'])
  await town.passTo(opensAt + minute)
  await town.passTo(opensAt + 2 * minute)
  await holder.open(`packages/vote/detail/index?id=${chargingId}`, voteWords.rightUnits('7栋1501'))
  expect(holder.page.text).not.toContain(home)
  await owner.open(`packages/vote/detail/index?id=${chargingId}`, voteWords.rightUnits(home))
})

test('all of it stayed within what a phone can bear', () => {
  withinBudget(owner)
  withinBudget(secretary)
  withinBudget(holder)
})

const granted = () =>
  town.cloud.engine.find('proxies', { 'holder.name': holderName, 'principal.name': principal })
