import { choiceNames } from '#copy/votes/names'
import { voteWords } from '#copy/votes/vote'
import type { Phone } from './Phone'
import { day, minute, monday, Town } from './Town'

const liftsPage = 'packages/vote/detail/index?id=vote-banshan-maintenance'
const liftsClose = monday + 6 * day
const agree = `${choiceNames.agree}，${voteWords.choiceNotes.agree}`

let town: Town
beforeAll(async () => {
  town = await Town.start()
})
afterAll(() => town.close())

/** All that the vote's page says, once it has come to rest. */
const readOn = async (phone: Phone): Promise<string> => {
  // The discussion comes last.
  await phone.open(liftsPage, voteWords.matter, '郭例三')
  await phone.rests()
  return phone.page.text
}
const askew = [10 * day, 15 * minute, -15 * minute, -10 * day]

test.each(askew)('a phone that is %i ms wrong says the same of a vote as one that is right', async ahead => {
  const right = await readOn(town.phoneOf('owner'))
  expect(right).toContain(voteWords.castButton)
  expect(await readOn(town.phoneOf('owner', { clockAhead: ahead }))).toBe(right)
})

test('ten minutes before the end, a phone a quarter of an hour ahead still casts its ballot', async () => {
  const elder = town.phoneOf('elder', { clockAhead: 15 * minute })
  await town.passTo(liftsClose - 10 * minute)
  await elder.open(liftsPage, voteWords.castButton)
  await elder.tapNumber(1, agree)
  await elder.tapNumber(2, agree)
  await elder.tap(voteWords.castButton)
  await elder.sees(voteWords.castSentence)
  await elder.tap(voteWords.castButton)
  await elder.sees(voteWords.receiptTitle)
})

test('one second after the end, before anything was counted, a phone that is behind offers no vote', async () => {
  await town.cloud.moveClock(liftsClose + 1_000)
  const words = await readOn(town.phoneOf('owner', { clockAhead: -15 * minute }))
  expect(words).not.toContain(voteWords.castButton)
  expect(words).toContain(voteWords.closed)
})
