import { groupThousands, sayArea } from '#copy/kernel/figures'
import { sayRefusal } from '#copy/refusals'
import { homeWords } from '#copy/home/home'
import { voteWords } from '#copy/votes/vote'
import { resultWords } from '#copy/votes/voteResult'
import { choiceNames, outcomeNames, voteSortEffects } from '#copy/votes/names'
import { presetInWords } from '#copy/votes/rules'
import { withinBudget } from '../journeys/budget'
import type { Phone } from '../journeys/Phone'
import { day, minute, monday, Town } from '../journeys/Town'

const lifts = '使用维修资金更换 3 栋和 5 栋电梯主板'
const liftsPage = 'packages/vote/detail/index?id=vote-banshan-maintenance'
/** When it ends, by the demonstration's plan. */
const liftsClose = monday + 6 * day
const choices = {
  agree: `${choiceNames.agree}，${voteWords.choiceNotes.agree}`,
  against: `${choiceNames.against}，${voteWords.choiceNotes.against}`,
}
let town: Town
let owner: Phone
let elsewhere: Phone
let elder: Phone

beforeAll(async () => {
  town = await Town.start()
  owner = town.phoneOf('owner', { consent: 'accept' })
  elsewhere = town.phoneOf('owner')
  elder = town.phoneOf('elder')
})
afterAll(() => town.close())

test('the home page says which vote waits; its page says what it decides, what it takes and by which article', async () => {
  await owner.open('pages/home/index', homeWords.openVotes)
  await owner.tap(lifts)
  await owner.sees(voteSortEffects.statutory, presetInWords.civilCode278General, voteWords.secret)
  await owner.tap(voteWords.law)
  await owner.sees('第二百七十八条', '三分之二以上')
  await owner.sees(voteWords.turnoutOpen, '420/901')
})

test('of two rights one has been used; the other is for one home, and only once all is answered', async () => {
  await owner.sees(voteWords.myRights(2), voteWords.rightUnits('3栋1203'), voteWords.rightUnits('5栋602'))
  await owner.tap(voteWords.castButton)
  await owner.sees(voteWords.needChoice)
  expect(owner.callsOf('castBallot')).toBe(0)
  await owner.tapNumber(1, choices.agree)
  await owner.tapNumber(2, choices.against)
  await owner.tap(voteWords.castButton)
  await owner.sees(voteWords.castSentence, voteWords.castFor('3栋1203'))
})

test('the same owner has it open on another phone too', async () => {
  await elsewhere.open(liftsPage, lifts, voteWords.castButton)
  await elsewhere.tapNumber(1, choices.against)
  await elsewhere.tapNumber(2, choices.against)
  await elsewhere.tap(voteWords.castButton)
  await elsewhere.sees(voteWords.castSentence)
})

test('a lost answer and two hasty taps cast one ballot, whose receipt can be taken along', async () => {
  owner.connection.breakNext('castBallot', 'answerLost')
  await owner.tap(voteWords.castButton)
  await owner.sees(sayRefusal({ kind: 'offline' }))
  await owner.tap(voteWords.castButton)
  await owner.sees(voteWords.castSentence)
  await owner.tapTwice(voteWords.castButton)
  await owner.sees(voteWords.receiptTitle, voteWords.receiptCode, '3栋1203', voteWords.howToVerify)
  await owner.tap(voteWords.copyReceipt)
  await owner.sees(voteWords.copied)
  const [copied] = owner.usesOf('setClipboardData')
  expect(String(copied?.['data'])).toMatch(/[0-9a-f]{64}/)
  await owner.tap(voteWords.notifyMe)
  await owner.sees(voteWords.notified)
  expect(await ballotsOf('banshan-b3-1203')).toHaveLength(1)
})

test('after a restart the receipt is still there, the same', async () => {
  const [copied] = owner.usesOf('setClipboardData')
  const code = /[0-9a-f]{64}/.exec(String(copied?.['data']))?.[0] ?? ''
  expect(code).not.toBe('')
  owner.restart()
  await owner.open(liftsPage, lifts, '420/901')
  await owner.tapNumber(1, voteWords.myReceipt)
  await owner.tapNumber(2, voteWords.myReceipt)
  await owner.sees(code, choiceNames.agree, choiceNames.against)
  await owner.misses(voteWords.castButton)
})

test('the second ballot of one right is refused in words, and the first one stays', async () => {
  await elsewhere.tap(voteWords.castButton)
  await elsewhere.sees(sayRefusal({ kind: 'already-voted' }))
  await elsewhere.misses(voteWords.castButton)
  expect(await ballotsOf('banshan-b3-1203')).toHaveLength(1)
})

test('a tenant reads why this is not theirs to decide, and has no button', async () => {
  const tenant = town.phoneOf('tenant')
  await tenant.open('pages/votes/index')
  await tenant.tap(lifts)
  await tenant.sees(voteWords.noRight.notOwner)
  expect(tenant.page.text).not.toContain(voteWords.castButton)
  withinBudget(tenant)
})

test('a ballot that comes after the end is refused in words', async () => {
  await elder.open(liftsPage, lifts, voteWords.castButton)
  await elder.tapNumber(1, choices.agree)
  await elder.tapNumber(2, choices.agree)
  await elder.tap(voteWords.castButton)
  await elder.sees(voteWords.castSentence)
  await town.passTo(liftsClose + minute)
  await elder.tap(voteWords.castButton)
  await elder.sees(sayRefusal({ kind: 'vote-closed' }))
  expect(await ballotsOf('banshan-b1-301')).toEqual([])
})

test('some minutes later the inbox tells the result, and leads to it', async () => {
  await town.passTo(liftsClose + 5 * minute)
  await owner.open('packages/account/inbox/index', `《${lifts}》`)
  const wechat = town.cloud.messages().filter(({ openid }) => openid === 'demo-owner')
  expect(wechat).toHaveLength(1)
  // Two results came within these minutes and one message was agreed to: it tells of either.
  expect(JSON.stringify(wechat)).toMatch(/(?:表决|意见征集)结果/)
  await owner.tapNumber(1, `《${lifts}》`)
  await owner.sees(resultWords.quorumShort)
  await owner.tap(voteWords.toResult)
})

test('too few took part: not passed, with the whole numbers that were compared', async () => {
  await owner.sees(resultWords.quorumShort, '429/901')
  await owner.tapNumber(1, resultWords.arithmetic)
  // A home has 89.50㎡, the ten shops of one buyer 60.00㎡ each.
  const all = 900 * 8_950 + 10 * 6_000
  await owner.sees('429 × 3 ≥ 901 × 2 → 1287 ≥ 1802 ✗', `≥ ${groupThousands(all)} × 2`, sayArea(all))
  await owner.tap(resultWords.recount)
  await owner.sees(resultWords.sumHolds('是否同意使用维修资金更换四部电梯的主板？'), resultWords.same)
  expect(owner.page.text).not.toContain(resultWords.different)
})

test('another passed by three quarters of those who took part, by the same arithmetic', async () => {
  await owner.open('packages/vote/result/index?id=vote-banshan-parkingzone', outcomeNames.passed)
  await owner.tapNumber(2, resultWords.arithmetic)
  await owner.sees('567 × 4 ≥ 700 × 3 → 2268 ≥ 2100 ✓')
})

test('all of it stayed within what a phone can bear', () => {
  withinBudget(owner)
  withinBudget(elsewhere)
  withinBudget(elder)
})

/** Ballots of the right that this home belongs to, in the vote on the lifts. */
async function ballotsOf(unit: string): Promise<readonly unknown[]> {
  const rights = await town.cloud.engine.find(
    'votingRights',
    { voteId: 'vote-banshan-maintenance' },
    { limit: 2_000 },
  )
  const right = rights.find(({ units }) => JSON.stringify(units).includes(`"${unit}"`))
  expect(right).toBeDefined()
  return town.cloud.engine.find('ballots', {
    voteId: 'vote-banshan-maintenance',
    rightId: right?.['rightId'],
  })
}
