import { actionWords } from '#copy/issues/actions'
import { accountWords } from '#copy/account/account'
import { choiceNames } from '#copy/votes/names'
import { voteWords } from '#copy/votes/vote'
import { withinBudget } from './budget'
import type { Phone } from './Phone'
import { Town } from './Town'

const liftsPage = 'packages/vote/detail/index?id=vote-banshan-maintenance'
const agree = `${choiceNames.agree}，${voteWords.choiceNotes.agree}`
/** Between two taps of one hand, in ms. */
const QUICK = 120
const SLOW = 500

let town: Town
beforeAll(async () => {
  town = await Town.start()
})
afterAll(() => town.close())

const choose = async (phone: Phone): Promise<void> => {
  await phone.open(liftsPage, voteWords.castButton)
  await phone.tapNumber(1, agree)
  await phone.tapNumber(2, agree)
}

test('whoever always taps twice can vote: the question stays, and the second tap casts nothing', async () => {
  const owner = town.phoneOf('owner')
  await choose(owner)
  await owner.tapTwiceInPlace(voteWords.castButton, QUICK)
  await owner.sees(voteWords.castSentence)
  await owner.rests()
  expect(owner.page.text).toContain(voteWords.castSentence)
  expect(owner.callsOf('castBallot')).toBe(0)
  await owner.tapTwiceInPlace(voteWords.castButton, QUICK)
  await owner.sees(voteWords.receiptTitle)
  expect(owner.callsOf('castBallot')).toBe(1)
  withinBudget(owner)
})

test('in elder mode the second tap may come later', async () => {
  const elder = town.phoneOf('elder')
  await elder.open('packages/account/settings/index', accountWords.elderMode)
  await elder.says(accountWords.elderMode, 'ariaChecked', 'true')
  await choose(elder)
  await elder.tapTwiceInPlace(voteWords.castButton, SLOW)
  await elder.rests()
  expect(elder.page.text).toContain(voteWords.castSentence)
  withinBudget(elder)
})

test('a sheet that asks for more stays too', async () => {
  const secretary = town.phoneOf('banshan-secretary')
  await secretary.open('packages/work/queue/index?at=banshan', '整个单元跳闸')
  await secretary.tap('整个单元跳闸')
  await secretary.tapTwiceInPlace(actionWords.acceptIssue.name, QUICK)
  await secretary.rests()
  expect(secretary.page.text).toContain(actionWords.acceptIssue.consequence)
  expect(secretary.callsOf('acceptIssue')).toBe(0)
  withinBudget(secretary)
})
