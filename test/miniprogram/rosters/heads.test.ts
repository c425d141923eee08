import { headWords, rulingAnswerNames, rulingAnswerNotes, rulingEvidenceNames } from '#copy/rosters/heads'
import { sayRefusal } from '#copy/refusals'
import { namesakesIn } from '../../domain/rosters/files/namesakesIn'
import { withinBudget } from '../journeys/budget'
import type { Phone } from '../journeys/Phone'
import { Town } from '../journeys/Town'

const compoundId = 'banshan'
const group = headWords.group('孙**', 2)

let town: Town
let property: Phone
let secretary: Phone
let homes: readonly string[]

beforeAll(async () => {
  town = await Town.start()
  homes = await namesakesIn(town.cloud, compoundId, '孙双房')
  property = town.phoneOf('banshan-property')
  secretary = town.phoneOf('banshan-secretary')
})
afterAll(() => town.close())

test('the roster leads to owners of one name, masked, with what keeps a vote from opening', async () => {
  await property.open(`packages/work/rosters/index?at=${compoundId}`, headWords.title)
  await property.tap(headWords.title)
  await property.sees(headWords.undecided(1), group, headWords.whyStatutory)
  await property.misses('孙双房')
})

test('nothing is sent before there is an answer and something that was seen', async () => {
  await property.tap(group)
  await property.sees(headWords.question(2), headWords.noPhone)
  await property.tap(headWords.send)
  await property.sees(headWords.chooseAnswer, headWords.chooseEvidence)
  expect(await keys()).toHaveLength(2)
})

test('the first word alone changes nothing, and waits where everybody sees who said it', async () => {
  await property.tap(rulingAnswerNames.one)
  await property.tap(rulingEvidenceNames.certificate)
  await property.write(headWords.note, '两本产权证上是同一个人')
  await property.tap(headWords.send)
  await property.sees(headWords.waiting(1), headWords.mustBeOther, headWords.takeBack)
  await property.misses(headWords.agree)
  expect(await keys()).toHaveLength(2)
})

test('the second of another body sees what was said and seen, and confirms it', async () => {
  await secretary.open(`packages/work/heads/index?at=${compoundId}`, headWords.waiting(1))
  await secretary.sees(
    headWords.seen(rulingEvidenceNames.certificate),
    headWords.noted('两本产权证上是同一个人'),
  )
  await secretary.tap(headWords.agree)
  await secretary.sees(headWords.agreeSentence(rulingAnswerNames.one, rulingAnswerNotes.one))
  await secretary.tap(headWords.agree)
  await secretary.sees(headWords.decided)
  expect(await keys()).toHaveLength(1)
})

test('what two have decided may be asked anew, and refused with a reason', async () => {
  await secretary.tap(headWords.again)
  await secretary.tap(rulingAnswerNames.different)
  await secretary.tap(rulingEvidenceNames.register)
  await secretary.tap(headWords.send)
  await secretary.sees(headWords.waiting(1))
  await property.open(`packages/work/heads/index?at=${compoundId}`, headWords.waiting(1))
  await property.tap(headWords.refuse)
  await property.sees(headWords.reason)
  await property.tap(headWords.refuse)
  await property.sees(sayRefusal({ kind: 'reason-needed' }))
  await property.write(headWords.reason, '登记上是一个人')
  await property.tap(headWords.refuse)
  await property.sees(headWords.decided)
  expect(await keys()).toHaveLength(1)
})

test('all of it stayed within what a phone can bear', () => {
  withinBudget(property)
  withinBudget(secretary)
})

/** The heads that the two homes are. */
async function keys(): Promise<readonly unknown[]> {
  const units = await town.cloud.engine.find('units', { compoundId }, { order: { _id: 1 }, limit: 2_000 })
  return [...new Set(units.filter(({ _id }) => homes.includes(String(_id))).map(unit => unit['buyerKey']))]
}
